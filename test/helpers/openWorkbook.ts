import type { Job } from '../../src/application/ports/job';
import type { TemplateSheet, WorkbookPort } from '../../src/application/ports/workbookPort';
import type { EntityName } from '../../src/domain/fields/entity';
import { standardFieldsOf } from '../../src/domain/fields/fieldsOf';
import { createExcelWorkbook } from '../../src/excel/createExcelWorkbook';
import { startHeadlessExcel, type HeadlessExcel, type HeadlessExcelOptions, type SheetSeed } from './headlessExcel';

export interface OpenWorkbook {
  readonly port: WorkbookPort;
  readonly excel: HeadlessExcel;
  /** A sheet of the workbook as the port names it. */
  sheet(name: string): Promise<TemplateSheet>;
  /** What a range holds, e.g. `Customer!A1:B2`. */
  values(address: string): Promise<unknown[][]>;
  sheetNames(): Promise<string[]>;
  close(): void;
}

/** The shipped adapter on Microsoft's client, on a headless workbook; row keys count up so that tests can name them. */
export async function openWorkbook(options: HeadlessExcelOptions = {}): Promise<OpenWorkbook> {
  const excel = await startHeadlessExcel(options);
  let made = 0;
  const port = createExcelWorkbook({ makeId: () => rowKey(++made) });
  return {
    port,
    excel,
    async sheet(name) {
      const found = (await port.findTemplateSheets()).find((candidate) => candidate.name === name);
      if (!found) throw new Error(`${name} is no template sheet`);
      return found;
    },
    values: (address) =>
      Excel.run(async (context) => {
        const range = rangeAt(context, address);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    sheetNames: () =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    close: () => excel.dispose(),
  };
}

/** The nth key that `openWorkbook` makes. */
export function rowKey(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function rangeAt(context: Excel.RequestContext, address: string): Excel.Range {
  const [sheet = '', cells = ''] = address.split('!');
  return context.workbook.worksheets.getItem(sheet).getRange(cells);
}

/** Does something to the workbook as the person would, by Excel's own API. */
export function act(work: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** A sheet with the standard headers of an entity; rows are given from column A on. */
export function templateSeed(entity: EntityName, rows: readonly (readonly (string | number | boolean)[])[]): SheetSeed {
  const headers = standardFieldsOf(entity).map(({ header }) => header);
  return { headers, text: headers, rows: rows.map((row) => headers.map((_, column) => row[column] ?? '')) };
}

/** A job that nobody cancels. */
export function job(progress: Job['progress'] = () => undefined): Job {
  return { signal: new AbortController().signal, progress };
}

/** A job that is cancelled while a message is under way: the nth one from now that `matches` its text. */
export function cancelledAt(excel: HeadlessExcel, matches: (request: string) => boolean): Job {
  const controller = new AbortController();
  excel.onRequest = (request) => {
    if (matches(request)) controller.abort(new Error('cancelled by the person'));
  };
  return { signal: controller.signal, progress: () => undefined };
}
