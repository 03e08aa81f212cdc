/**
 * Pairs rows with columns one to one so that the sum of their gains is greatest (the Hungarian method with potentials,
 * O(rows^2 * columns)). Rows and columns without gain stay alone.
 *
 * @param gains `gains[row][column]`, 0 where the two may not be paired.
 * @returns for each row its column, or -1.
 */
export function assign(gains: readonly (readonly number[])[], columnCount: number): readonly number[] {
  const rows = gains.length;
  const width = Math.max(columnCount, rows);
  const cost = (row: number, column: number) => -(gains[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);

  for (let row = 1; row <= rows; row++) {
    const previous = new Int32Array(width + 1);
    const slack = new Float64Array(width + 1).fill(Infinity);
    const visited = new Uint8Array(width + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      visited[column] = 1;
      const current = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= width; other++) {
        if (visited[other]) continue;
        const reduced = cost(current, other) - rowPotential[current]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          previous[other] = column;
        }
        if (slack[other]! < delta) {
          delta = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= width; other++) {
        if (visited[other]) {
          rowPotential[rowOf[other]!]! += delta;
          columnPotential[other]! -= delta;
        } else slack[other]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }

  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columnCount; column++) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && (gains[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}
