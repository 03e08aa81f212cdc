import { BooleanNumber, CellValueType, type ICellData, type IObjectArrayPrimitiveType, type IWorksheetData } from '@univerjs/core';

import { emptyWorkbook, INITIAL_COLUMNS, INITIAL_ROWS } from '../engine/emptyWorkbook';
import type { WorkbookState } from '../state/workbookState';

/** A sheet as it is kept in a sample: the header row and the rows below it, cells as Excel gives them in `values`. */
export interface SampleSheet {
  /** Rows above the header row, as exports have them: a title, blank rows. */
  readonly above?: readonly (readonly string[])[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** Columns whose numbers are dates, by the words of their headers. */
const dateHeader = /\b(date|expiry|start|end)\b/i;
const dateFormat = 'dd/mm/yyyy';

/** Turns a sample's sheets into a workbook: bold headers in a frozen row, widths that suit the contents, serial numbers under a date header shown as dates. */
export function sheetsToState(name: string, sheets: Readonly<Record<string, SampleSheet>>): WorkbookState {
  const workbook = emptyWorkbook(name, Object.keys(sheets));
  for (const id of workbook.sheetOrder) {
    const sheet = workbook.sheets[id];
    const sample = sheets[sheet?.name ?? ''];
    if (sheet && sample) Object.assign(sheet, filledSheet(sample));
  }
  return { workbook, addIn: { settings: {}, customXmlParts: [] } };
}

function filledSheet({ above = [], headers, rows }: SampleSheet): Partial<IWorksheetData> {
  const cellData: IObjectArrayPrimitiveType<IObjectArrayPrimitiveType<ICellData>> = {
    ...Object.fromEntries(above.map((row, index) => [index, Object.fromEntries(row.map((text, column) => [column, cell(text, '')]))])),
    [above.length]: Object.fromEntries(headers.map((header, column) => [column, { v: header, t: CellValueType.STRING, s: { bl: BooleanNumber.TRUE } }])),
  };
  rows.forEach((row, index) => {
    cellData[above.length + index + 1] = Object.fromEntries(row.flatMap((value, column) => (value === '' ? [] : [[column, cell(value, headers[column] ?? '')]])));
  });
  return {
    cellData,
    rowCount: Math.max(INITIAL_ROWS, above.length + rows.length + 1),
    columnCount: Math.max(INITIAL_COLUMNS, headers.length),
    columnData: Object.fromEntries(headers.map((header, column) => [column, { w: columnWidth(header, rows, column) }])),
    freeze: { startRow: above.length + 1, startColumn: 0, ySplit: above.length + 1, xSplit: 0 },
  };
}

function cell(value: string | number | boolean, header: string): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...(dateHeader.test(header) && { s: { n: { pattern: dateFormat } } }) };
  // Digits that were typed as text keep their zeros only in a cell that is text.
  return { v: value, t: CellValueType.STRING, ...(value.trim() !== '' && !Number.isNaN(Number(value)) && { s: { n: { pattern: '@' } } }) };
}

/** Pixels that show most of a column's cells: about 7 a character, within bounds. */
function columnWidth(header: string, rows: SampleSheet['rows'], column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? '').length).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return Math.min(260, Math.max(64, Math.max(header.length + 1, typical) * 7 + 12));
}
