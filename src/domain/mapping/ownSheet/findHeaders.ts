import type { CellValue } from '../../cells/cell';
import type { SheetArea } from './dataSource';
import { findHeaderRow, isHeaderText } from './findHeaderRow';
import { groupMerges, headerNames, type HeaderPlace } from './headerNames';
import { headerKey } from './namedColumns';

const ROWS_BELOW = 50;
/** A year, a date, a number of pages: a title, not the heading of a group. */
const TITLE = /\d{3}|\d\/\d/;

/**
 * Where the headers stand, in one row or in two.
 * @param rows the sheet's first rows, from row 1
 * @param merges merged cells among them
 */
export function findHeaders(rows: readonly (readonly CellValue[])[], merges: readonly SheetArea[]): HeaderPlace {
  const headerRow = findHeaderRow(rows);
  const lower = [headerRow, headerRow + 1].find((row) => row > 1 && headerRow > 0 && areTwoRows(rows, row, merges, row === headerRow));
  return lower === undefined ? { headerRow, headerRows: 1 } : { headerRow: lower, headerRows: 2 };
}

/**
 * Whether the row above a row of names has headings of groups. It must leave gaps that the names below fill, and it must be needed:
 * merged over several names, or because names repeat, or because some columns are named in it alone.
 */
function areTwoRows(
  rows: readonly (readonly CellValue[])[],
  lowerRow: number,
  merges: readonly SheetArea[],
  lowerIsHeaders: boolean,
): boolean {
  const upper = rows[lowerRow - 2] ?? [];
  const lower = rows[lowerRow - 1] ?? [];
  const data = rows.slice(lowerRow, lowerRow + ROWS_BELOW);
  const headings = filledColumns(upper);
  const names = filledColumns(lower);
  if (names.length < 2 || ![...headings.map((at) => upper[at]!), ...names.map((at) => lower[at]!)].every(isHeaderText)) return false;
  if (headings.some((column) => TITLE.test(String(upper[column])))) return false;

  const groups = groupMerges(lowerRow - 1, merges).filter(
    ({ firstColumn, lastColumn }) => names.filter((column) => firstColumn <= column && column <= lastColumn).length > 1,
  );
  if (groups.length > 0) return headings.length > 1 || groups.some(({ firstColumn }) => firstColumn > names[0]!);
  if (headings.length < 2) return false;
  const gaps = names.filter((column) => (upper[column] ?? '') === '');
  const startsGroup = headings.some((column) => (lower[column] ?? '') !== '' && gaps.includes(column + 1));
  if (!startsGroup) return false;
  const onlyAbove = headings.some((column) => (lower[column] ?? '') === '' && data.some((row) => (row[column] ?? '') !== ''));
  const combined = headerNames(rows, { headerRow: lowerRow, headerRows: 2 }, merges);
  return (lowerIsHeaders || standsOut(lower, data)) && (onlyAbove || distinct(combined) > distinct(lower));
}

function filledColumns(row: readonly CellValue[]): readonly number[] {
  return row.flatMap((cell, column) => (cell === '' ? [] : [column]));
}

function distinct(names: readonly CellValue[]): number {
  return new Set(names.filter((name) => name !== '').map((name) => headerKey(String(name)))).size;
}

/** The first row of data is of one kind with the rows below it: where they hold figures, so does it. */
function standsOut(lower: readonly CellValue[], data: readonly (readonly CellValue[])[]): boolean {
  return data.some((row) => row.some((cell, column) => cell !== '' && (lower[column] ?? '') !== '' && !isHeaderText(cell)));
}
