import type { CellValue } from '../../cells/cell';
import { headerKey } from './namedColumns';

/** Titles, remarks and logos above the headers take fewer rows than this, counted from the first that holds anything. */
export const HEADER_SEARCH_ROWS = 30;
/** How many of the columns that hold data must have a header. */
const LEAST_COVERAGE = 0.6;
/** Rows below a candidate that show how wide the data is. */
const ROWS_BELOW = 50;
const LONGEST_HEADER = 80;
const TITLE_ROWS = 5;

/** What stands in data and not in headers: addresses of people and pages, dates, numbers, phone numbers. */
const DATUM = /@.+\.|^https?:|^www\.|^[\d\s.,/:+()$%-]+$/i;

/**
 * The row that names the columns: nearly all of it texts, all different, over nearly all columns that hold data below. As Excel
 * numbers rows, from 1; 0 when the sheet has no headers.
 * @param rows the sheet's first rows, from row 1
 */
export function findHeaderRow(rows: readonly (readonly CellValue[])[]): number {
  const start = firstFilledRow(rows);
  const candidates = rows.slice(start, start + HEADER_SEARCH_ROWS).flatMap((row, index) => {
    const at = start + index;
    return looksLikeHeaders(row, rows.slice(at + 1, at + 1 + ROWS_BELOW)) ? [{ row: at + 1, names: filledCount(row) }] : [];
  });
  const [first] = candidates;
  if (!first) return 0;
  // A title of two or three cells can look like the headers of a narrow list; the headers themselves follow soon and are more.
  return candidates.find(({ row, names }) => row <= first.row + TITLE_ROWS && names > first.names)?.row ?? first.row;
}

/** Index of the first row that holds anything; 0 when none does. */
export function firstFilledRow(rows: readonly (readonly CellValue[])[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => filledCount(row) > 0),
  );
}

function filledCount(row: readonly CellValue[]): number {
  return row.filter((cell) => cell !== '').length;
}

function looksLikeHeaders(row: readonly CellValue[], below: readonly (readonly CellValue[])[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  if (filled.length === 0 || !filled.every(isHeaderText)) return false;
  if (new Set(filled.map((cell) => headerKey(String(cell)))).size <= filled.length / 2) return false;
  const data = below.filter((cells) => cells.some((cell) => cell !== ''));
  if (data.length === 0) return filled.length > 1;
  const widest = Math.max(...data.map(filledCount));
  // A title is one cell above data of several columns; a list of one column has one header.
  return filled.length >= widest * LEAST_COVERAGE && (filled.length > 1 || widest === 1) && standsOut(row, data);
}

export function isHeaderText(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.trim().length <= LONGEST_HEADER && !DATUM.test(cell.trim());
}

/** Whether what stands below looks otherwise: a row of data has other kinds of cells at least somewhere, or none of its texts again. */
function standsOut(row: readonly CellValue[], data: readonly (readonly CellValue[])[]): boolean {
  const hasData = data.some((cells) => cells.some((cell) => cell !== '' && !isHeaderText(cell)));
  if (hasData) return true;
  return row.every((cell, column) => cell === '' || !data.some((cells) => cells[column] === cell));
}
