import type { Job } from '../../application/ports/job';
import type { SheetContent, TemplateSheet, WorkbookContent } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { headerNames } from '../../domain/mapping/ownSheet/headerNames';
import { isOwnHeader } from '../ownColumns';
import { runExcel } from '../runExcel';
import { hiddenByPerson } from '../hiddenRows/hiddenByPerson';
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
      const hidden = sheet.used ? await hiddenByPerson(context, sheet.sheet, sheet.used, job.signal) : [];
      advance(skipped);
      contents.push(toContent(sheet, rows, hidden));
    }
    return { sheets: contents, dateSystem: survey.dateSystem };
  }, sheets);
}

async function readSheet(context: Excel.RequestContext, survey: SheetSurvey, signal: AbortSignal, advance: (rows: number) => void) {
  const { worksheet, sheet, column, width, lastRow, headFirst, head } = survey;
  const blank: readonly CellValue[] = new Array<CellValue>(column + width).fill('');
  const before: readonly CellValue[] = blank.slice(0, column);
  const rows: (readonly CellValue[])[] = new Array<readonly CellValue[]>(lastRow).fill(blank);
  const place = (first: number, values: readonly CellValue[][]) => {
    for (let index = 0; index < values.length; index++) {
      rows[first - 1 + index] = column === 0 ? values[index]! : [...before, ...values[index]!];
    }
    advance(values.length);
  };
  place(headFirst, head);
  const spans = await findFilledSpans(context, survey);
  await readRows(context, {
    worksheet,
    ask: askValues,
    sheetName: sheet.name,
    column,
    width,
    spans,
    rowBytes: sampleRowBytes(head.slice(1)),
    signal,
    onRows: place,
  });
  const read = spans.reduce((sum, span) => sum + span.last - span.first + 1, head.length);
  return { rows, skipped: lastRow - read };
}

function toContent(survey: SheetSurvey, rows: (readonly CellValue[])[], hidden: readonly number[]): SheetContent {
  const { sheet, merges, totalsRow } = survey;
  while (rows.length > 1 && rows.at(-1)!.every((value) => value === '')) rows.pop();
  const headerRow = sheet.headerRow ?? 1;
  const headers = headerNames(rows, { headerRow, headerRows: sheet.headerRows ?? 1 }, merges);
  const own = (rows[headerRow - 1] ?? []).flatMap((header, column) => (isOwnHeader(header) ? [column] : []));
  const below = { firstRow: headerRow + 1, hidden: new Set(hidden), totalsRow };
  return own.length === 0
    ? { sheet, headers, rows: rows.slice(headerRow), ...below }
    : { sheet, headers: withoutColumns(headers, own), rows: rows.slice(headerRow).map((row) => withoutColumns(row, own)), ...below };
}

/** Ours blanked rather than cut out, where the person has moved them among their own: positions must stay true. */
function withoutColumns(row: readonly CellValue[], columns: readonly number[]): readonly CellValue[] {
  const copy = [...row];
  for (const column of columns) copy[column] = '';
  return copy;
}
