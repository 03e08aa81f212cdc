import type { CellValue } from '../../cells/cell';

/** Nothing but that: `Total Fire Services` is a customer. */
const SAYS_TOTAL =
  /^(?:(?:grand|sub)[ -]?)?totals?(?: (?:of )?(?:customers|contacts|sites|equipment|assets|rows|records|items))? ?[:=]?(?: ?\d+)?$|^(?:sum|count|records|number of \w+) ?[:=](?: ?\d+)?$/i;

/**
 * Where a row of totals ends the data: the last row that holds anything, when its first text says so and it has fewer cells
 * than a row of data. The index among `rows`; null when there is none.
 */
export function findTotalsRow(rows: readonly (readonly CellValue[])[]): number | null {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  const before = rows.findLastIndex((row, index) => index < last && row.some((cell) => cell !== ''));
  if (last < 1 || before < 0) return null;
  const first = rows[last]?.find((cell) => cell !== '');
  if (typeof first !== 'string' || !SAYS_TOTAL.test(first.trim())) return null;
  return filledCells(rows[last]) < filledCells(rows[before]) ? last : null;
}

function filledCells(row: readonly CellValue[] = []): number {
  return row.filter((cell) => cell !== '').length;
}
