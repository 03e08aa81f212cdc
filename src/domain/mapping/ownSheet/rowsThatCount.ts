import type { CellValue } from '../../cells/cell';
import type { ColumnMapping } from './columnMapping';
import { findTotalsRow } from './findTotalsRow';

/** The rows of a person's own sheet as they were read. */
export interface OwnRows {
  /** Sheet row of `rows[0]`, from 1. */
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Sheet rows that are hidden or filtered out. */
  readonly hidden: ReadonlySet<number>;
  /** Sheet row of the totals where the table itself has such a row; null where it does not say. */
  readonly totalsRow: number | null;
}

export interface CountedRows {
  /** In their places; rows left out in between are blank. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Sheet row of the totals that were left out; null when there are none. */
  readonly totalsRow: number | null;
  /** Sheet rows that hold something and were left out because they are hidden. */
  readonly hiddenRows: readonly number[];
}

/** Leaves out what the person said does not count. */
export function rowsThatCount(
  content: OwnRows,
  { includeTotals, hiddenRows }: Pick<ColumnMapping, 'includeTotals' | 'hiddenRows'>,
): CountedRows {
  const { firstRow } = content;
  const totals = includeTotals ? null : totalsIndex(content);
  const rows = totals === null ? content.rows : content.rows.slice(0, totals);
  const left = hiddenRows === 'leave-out' ? filledHiddenRows({ ...content, rows }) : [];
  if (left.length === 0) return { rows, totalsRow: totals === null ? null : firstRow + totals, hiddenRows: [] };
  const counted = [...rows];
  for (const row of left) counted[row - firstRow] = rows[row - firstRow]!.map(() => '');
  return { rows: counted, totalsRow: totals === null ? null : firstRow + totals, hiddenRows: left };
}

/** The hidden rows that hold something. */
export function filledHiddenRows({ firstRow, rows, hidden }: Pick<OwnRows, 'firstRow' | 'rows' | 'hidden'>): readonly number[] {
  return [...hidden].filter((row) => rows[row - firstRow]?.some((cell) => cell !== '')).sort((a, b) => a - b);
}

/** Where the totals are among the rows; null when there are none. */
export function totalsIndex({ totalsRow, firstRow, rows }: OwnRows): number | null {
  return totalsRow === null ? findTotalsRow(rows) : totalsRow - firstRow;
}
