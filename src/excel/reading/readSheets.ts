import type { Job } from '../../application/ports/job';
import type { SheetContent, TemplateSheet, WorkbookContent } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { isOwnHeader } from '../ownColumns';
import { runExcel } from '../runExcel';
import { findFilledSpans } from './findFilledSpans';
import { askValues, readRows, sampleRowBytes } from './readRows';
import { surveySheets, type SheetSurvey } from './surveySheets';

/** All that the sheets hold, without our own columns. Progress counts rows. */
export function readSheets(sheets: readonly TemplateSheet[], job: Job): Promise<WorkbookContent> {
  return runExcel(async (context) => {
    job.signal.throwIfAborted();
    const survey = await surveySheets(context, sheets);
    const total = survey.sheets.reduce((sum, sheet) => sum + sheet.lastRow, 0);
    let done = 0;
    const advance = (rows: number) => job.progress(Math.min(total, (done += rows)), total);

    const contents: SheetContent[] = [];
    for (const sheet of survey.sheets) {
      const { rows, skipped } = await readSheet(context, sheet, job.signal, advance);
      advance(skipped);
      contents.push(toContent(sheet, rows));
    }
    return { sheets: contents, dateSystem: survey.dateSystem };
  }, sheets);
}

async function readSheet(context: Excel.RequestContext, survey: SheetSurvey, signal: AbortSignal, advance: (rows: number) => void) {
  const { worksheet, sheet, width, lastRow, head } = survey;
  const blank: readonly CellValue[] = new Array<CellValue>(width).fill('');
  const rows: (readonly CellValue[])[] = new Array<readonly CellValue[]>(lastRow).fill(blank);
  const place = (first: number, values: readonly CellValue[][]) => {
    for (let index = 0; index < values.length; index++) rows[first - 1 + index] = values[index]!;
    advance(values.length);
  };
  place(1, head);
  const spans = await findFilledSpans(context, survey);
  await readRows(context, {
    worksheet,
    ask: askValues,
    sheetName: sheet.name,
    column: 0,
    width,
    spans,
    rowBytes: sampleRowBytes(head.slice(1)),
    signal,
    onRows: place,
  });
  const read = spans.reduce((sum, span) => sum + span.last - span.first + 1, head.length);
  return { rows, skipped: lastRow - read };
}

function toContent({ sheet }: SheetSurvey, rows: (readonly CellValue[])[]): SheetContent {
  while (rows.length > 1 && rows.at(-1)!.every((value) => value === '')) rows.pop();
  const headerRow = sheet.headerRow ?? 1;
  const headers = rows[headerRow - 1] ?? [];
  const own = headers.flatMap((header, column) => (isOwnHeader(header) ? [column] : []));
  return own.length === 0
    ? { sheet, headers, rows: rows.slice(headerRow) }
    : { sheet, headers: withoutColumns(headers, own), rows: rows.slice(headerRow).map((row) => withoutColumns(row, own)) };
}

/** Ours blanked rather than cut out, where the person has moved them among their own: positions must stay true. */
function withoutColumns(row: readonly CellValue[], columns: readonly number[]): readonly CellValue[] {
  const copy = [...row];
  for (const column of columns) copy[column] = '';
  return copy;
}
