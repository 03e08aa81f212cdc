import type { CellBox } from '../../application/ports/workbookPort';

/**
 * The fewest rectangles that a quick pass finds for these cells: runs down each column, then equal runs side by side.
 * Covers exactly the cells given, each once, whatever their order and however often each comes.
 */
export function mergeIntoRanges(cells: readonly { readonly row: number; readonly column: number }[]): CellBox[] {
  const runs = runsDownColumns(cells);
  const ranges: CellBox[] = [];
  /** Rectangles that still reach the column before, by the rows they span. */
  let open = new Map<string, CellBox & { right: number }>();
  let next = new Map<string, CellBox & { right: number }>();
  let column = -1;
  for (const run of runs) {
    if (run.left !== column) {
      open = run.left === column + 1 ? next : new Map();
      next = new Map();
      column = run.left;
    }
    const rows = `${run.top}:${run.bottom}`;
    const neighbour = open.get(rows);
    const range = neighbour ?? { ...run };
    range.right = run.right;
    if (!neighbour) ranges.push(range);
    next.set(rows, range);
  }
  return ranges;
}

function runsDownColumns(cells: readonly { readonly row: number; readonly column: number }[]): CellBox[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = rowsOf.get(column);
    if (rows) rows.push(row);
    else rowsOf.set(column, [row]);
  }
  return [...rowsOf.entries()].sort(([a], [b]) => a - b).flatMap(([column, rows]) => runsOf(Int32Array.from(rows).sort(), column));
}

function runsOf(rows: Int32Array, column: number): CellBox[] {
  const runs: CellBox[] = [];
  let top = rows[0]!;
  let bottom = top;
  for (const row of rows) {
    if (row > bottom + 1) {
      runs.push({ top, left: column, bottom, right: column });
      top = row;
    }
    bottom = row;
  }
  runs.push({ top, left: column, bottom, right: column });
  return runs;
}
