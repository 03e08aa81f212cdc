import { BooleanNumber, CellValueType, type ICellData, type IObjectArrayPrimitiveType, type IWorksheetData } from '@univerjs/core';

import { emptyWorkbook, INITIAL_COLUMNS, INITIAL_ROWS } from '../engine/emptyWorkbook';
import type { WorkbookState } from '../state/workbookState';
import { tableResources } from './tableResources';

type SampleCell = string | number | boolean;

/** A sheet as it is kept in a sample: the header row and the rows below it, cells as Excel gives them in `values`. */
export interface SampleSheet {
  /** Rows above the header row, as exports have them: a title, blank rows. */
  readonly above?: readonly (readonly string[])[];
  /** Blank columns before the first. */
  readonly indent?: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Rows that are hidden, by their index among `rows`. */
  readonly hidden?: readonly number[];
  /** Makes a table of headers and rows, with a row of totals below. */
  readonly table?: { readonly name: string; readonly totals: readonly SampleCell[] };
  /** What stands beside and below, at rows and columns from 0. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** Columns whose numbers are dates, by the words of their headers. */
const dateHeader = /\b(date|expiry|start|end)\b/i;
const dateFormat = 'dd/mm/yyyy';

/** Turns a sample's sheets into a workbook: bold headers in a frozen row, widths that suit the contents, serial numbers under a date header shown as dates. */
export function sheetsToState(name: string, sheets: Readonly<Record<string, SampleSheet>>): WorkbookState {
  const workbook = emptyWorkbook(name, Object.keys(sheets));
  const placed = workbook.sheetOrder.flatMap((id) => {
    const sample = sheets[workbook.sheets[id]?.name ?? ''];
    return sample ? [{ id, sample }] : [];
  });
  for (const { id, sample } of placed) Object.assign(workbook.sheets[id]!, filledSheet(sample));
  const resources = tableResources(placed);
  return { workbook: { ...workbook, ...(resources && { resources }) }, addIn: { settings: {}, customXmlParts: [] } };
}

function filledSheet({ above = [], indent = 0, headers, rows, hidden = [], table, notes = [] }: SampleSheet): Partial<IWorksheetData> {
  const cellData: IObjectArrayPrimitiveType<IObjectArrayPrimitiveType<ICellData>> = {};
  const put = (row: number, column: number, data: ICellData) => {
    (cellData[row] ??= {})[column] = data;
  };
  const putRow = (at: number, cells: readonly SampleCell[]) => {
    cells.forEach((value, column) => {
      if (value !== '') put(at, indent + column, cell(value, headers[column] ?? ''));
    });
  };
  above.forEach((texts, index) => putRow(index, texts));
  headers.forEach((header, column) => put(above.length, indent + column, { v: header, t: CellValueType.STRING, s: { bl: BooleanNumber.TRUE } }));
  rows.forEach((row, index) => putRow(above.length + index + 1, row));
  if (table) putRow(above.length + rows.length + 1, table.totals);
  for (const { row, column, text } of notes) put(row, column, cell(text, ''));
  return {
    cellData,
    rowCount: Math.max(INITIAL_ROWS, above.length + rows.length + 1),
    columnCount: Math.max(INITIAL_COLUMNS, indent + headers.length),
    columnData: Object.fromEntries(headers.map((header, column) => [indent + column, { w: columnWidth(header, rows, column) }])),
    rowData: Object.fromEntries(hidden.map((index) => [above.length + index + 1, { hd: BooleanNumber.TRUE }])),
    freeze: { startRow: above.length + 1, startColumn: 0, ySplit: above.length + 1, xSplit: 0 },
  };
}

function cell(value: SampleCell, header: string): ICellData {
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
