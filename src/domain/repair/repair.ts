import type { CellValue } from '../cells/cell';

/** A value that a cell could hold instead. */
export interface Repair {
  /** Text stays exactly this text; figures are a number. */
  readonly to: CellValue;
  /** Dates and times are entered as if they were typed, in ISO form: Excel makes its own dates of them, whatever its language, unless the cell is formatted as text. */
  readonly entry: 'literal' | 'as typed';
  /** Whether the meaning is certain. What is not has to be looked at by a person. */
  readonly isSafe: boolean;
}

/** Text or figures that go into the cell as they are. */
export function literal(to: CellValue, isSafe: boolean): Repair {
  return { to, entry: 'literal', isSafe };
}

/** A date as `2026-03-07` or a time as `14:30`. */
export function asTyped(to: string, isSafe: boolean): Repair {
  return { to, entry: 'as typed', isSafe };
}
