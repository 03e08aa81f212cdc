import type { CellChange } from '../../application/ports/workbookPort';

/** Changes in one column that lie so close together that they are read and written as one range. */
export interface CellRun {
  readonly sheetId: string;
  readonly column: number;
  /** First and last sheet row, from 1. */
  readonly first: number;
  readonly last: number;
  /** In order of rows. */
  readonly changes: readonly CellChange[];
}

/** Reading a few cells that are not ours weighs less than the envelope of another range. */
const WIDEST_GAP = 20;
const MOST_ROWS = 5_000;

/** Orders changes by sheet, column and row, and joins neighbours. */
export function planCellRuns(changes: readonly CellChange[]): readonly CellRun[] {
  const sheetOrder = new Map([...new Set(changes.map(({ sheetId }) => sheetId))].map((sheetId, at) => [sheetId, at]));
  const sorted = [...changes].sort(
    (a, b) => (sheetOrder.get(a.sheetId) ?? 0) - (sheetOrder.get(b.sheetId) ?? 0) || a.column - b.column || a.row - b.row,
  );
  const runs: (CellRun & { last: number; readonly changes: CellChange[] })[] = [];
  for (const change of sorted) {
    const { sheetId, column, row } = change;
    const run = runs.at(-1);
    const joins = run?.sheetId === sheetId && run.column === column && row - run.last <= WIDEST_GAP && row - run.first < MOST_ROWS;
    if (run && joins) {
      run.changes.push(change);
      run.last = row;
    } else {
      runs.push({ sheetId, column, first: row, last: row, changes: [change] });
    }
  }
  return runs;
}
