import { emptyLists, type AccountSettings } from '../../../../src/domain/fields/account';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { ENTITIES } from '../../../../src/domain/fields/entity';
import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import { proposeRepairs } from '../../../../src/domain/repair/proposeRepairs';
import type { CheckReport } from '../../../../src/application/validate/checkReport';
import type { Fieldsheet } from '../../../../src/application/createFieldsheet';
import { FakeBackend } from '../../../helpers/ports/FakeBackend';
import { fieldsheetOver } from '../../../helpers/ports/fakePorts';
import { act, openWorkbook, rangeAt, type OpenWorkbook } from '../../../helpers/openWorkbook';

export type Typed = string | number | boolean;

export const SETTINGS: AccountSettings = {
  country: 'AU',
  lists: { ...emptyLists(), equipmentType: ['Split System'] },
  customFields: [
    { entity: 'customer', name: 'Visited', type: 'Date', required: false },
    { entity: 'customer', name: 'Fee', type: 'Money', required: false },
    { entity: 'customer', name: 'Share', type: 'Percentage', required: false },
  ],
};

/** The shipped adapter and the whole application, on Microsoft's client and a headless workbook; only the system is made up. */
export interface World extends OpenWorkbook {
  readonly fieldsheet: Fieldsheet;
  readonly backend: FakeBackend;
}

export const headersOf = (entity: EntityName) => fieldsOf(entity, SETTINGS).map(({ header }) => header);

type Row = Readonly<Record<string, Typed>>;

/** Opens a workbook whose sheets have the template's headings, text columns formatted as the template's are. */
export async function openWorld(sheets: Partial<Record<EntityName, readonly Row[]>>): Promise<World> {
  const seeds = ENTITIES.flatMap(({ name, sheetName }) => {
    const rows = sheets[name];
    const headers = headersOf(name);
    return rows ? [[sheetName, { headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) }] as const] : [];
  });
  return over(await openWorkbook({ sheets: Object.fromEntries(seeds) }));
}

export function over(book: OpenWorkbook): World {
  const backend = new FakeBackend();
  backend.settings = SETTINGS;
  return { ...book, backend, fieldsheet: fieldsheetOver({ workbook: book.port, backend }) };
}

export async function validate({ fieldsheet }: World): Promise<CheckReport> {
  await fieldsheet.actions.connect();
  await fieldsheet.actions.validate();
  const { check, screen } = fieldsheet.getState();
  if (check.status === 'never') throw new Error(`${screen.name} is on the screen: ${JSON.stringify(screen).slice(0, 300)}`);
  return check.report;
}

/** What was found: `Customer 2 Fee: invalid-money (1234.5?)`, with the best proposal. */
export function issuesOf({ validation, repairContext }: CheckReport): string[] {
  return validation.issues.map((issue) => {
    const [best] = proposeRepairs(issue, repairContext);
    const proposal = best ? ` (${best.certainty === 'safe' ? '' : 'perhaps '}${best.outcome?.is ?? String(best.to)})` : '';
    return `${issue.sheetName} ${issue.row} ${issue.field.header}: ${issue.kind}${proposal}`;
  });
}

export interface CellEntry {
  readonly header: string;
  readonly typed: Typed;
  readonly inTextCell: boolean;
}

export const typed = (header: string, value: Typed): CellEntry => ({ header, typed: value, inTextCell: false });
export const asText = (header: string, value: Typed): CellEntry => ({ header, typed: value, inTextCell: true });

/** Types each entry into a row of its own, as a person would, validates, and says what became of it: an issue, or what is sent. */
export async function inCells(entries: readonly CellEntry[]): Promise<string[]> {
  const world = await openWorld({ customer: entries.map((_, at) => ({ 'Company Name': `Entry ${at}` })) });
  try {
    const headers = headersOf('customer');
    await act((context) => {
      entries.forEach(({ header, typed: value, inTextCell }, at) => {
        const cell = context.workbook.worksheets.getItem('Customer').getCell(at + 1, headers.indexOf(header));
        if (inTextCell) cell.numberFormat = [['@']];
        cell.values = [[value]];
      });
    });
    const report = await validate(world);
    const issues = issuesOf(report);
    const keyOf = new Map(fieldsOf('customer', SETTINGS).map(({ header, key }) => [header, key]));
    return entries.map(({ header }, at) => {
      const place = `Customer ${at + 2} ${header}: `;
      const found = issues.filter((line) => line.startsWith(place)).map((line) => line.slice(place.length));
      const value = report.validation.sheets[0]?.rows.find(({ row }) => row === at + 2)?.values.get(keyOf.get(header) as string);
      return [...found, ...(value === undefined ? [] : [JSON.stringify(value)])].join(', ');
    });
  } finally {
    world.close();
  }
}

/** Opens, does, and closes. */
export async function inWorld<Result>(sheets: Parameters<typeof openWorld>[0], work: (world: World) => Promise<Result>): Promise<Result> {
  const world = await openWorld(sheets);
  try {
    return await work(world);
  } finally {
    world.close();
  }
}

export { act, rangeAt };
