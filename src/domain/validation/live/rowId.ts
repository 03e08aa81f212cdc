/** A row of any of the sheets, as one number. */
export type RowId = number;

/** More than Excel has. */
const MAX_ROWS = 2 ** 21;

export function idOf(sheet: number, index: number): RowId {
  return sheet * MAX_ROWS + index;
}

export function placeOf(row: RowId): { readonly sheet: number; readonly index: number } {
  return { sheet: Math.floor(row / MAX_ROWS), index: row % MAX_ROWS };
}
