import type { CellValue } from '../cells/cell';
import type { Field } from '../fields/field';

/** `safe`: the meaning is certain. `likely`: to be looked at. `unsure`: to be decided, as something speaks against it. */
export type Certainty = 'safe' | 'likely' | 'unsure';

/** A value that a cell could hold instead. */
export interface Repair {
  /** Text stays exactly this text; figures are a number. */
  readonly to: CellValue;
  /** Dates and times are entered as if they were typed, in ISO form: Excel makes its own dates of them, whatever its language, unless the cell is formatted as text. */
  readonly entry: 'literal' | 'as typed';
  readonly certainty: Certainty;
  /** Other cells of the sheet that change with it: all are written, or none. */
  readonly besides?: readonly BesideChange[];
  /** What the repair comes to, where that is more than a new value. */
  readonly outcome?: RepairOutcome;
}

export interface BesideChange {
  /** Sheet row from 1 and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

export type RepairOutcome =
  /** The row is cleared, as another one says all that it says. */
  | { readonly is: 'merged'; readonly intoRow: number }
  /** The cell stays as it is; below the Customer sheet's rows one more is added, with this company name. */
  | { readonly is: 'customerAdded'; readonly name: string };

/** Text or figures that go into the cell as they are. */
export function literal(to: CellValue, certainty: Certainty): Repair {
  return { to, entry: 'literal', certainty };
}

/** A date as `2026-03-07` or a time as `14:30`. */
export function asTyped(to: string, certainty: Certainty): Repair {
  return { to, entry: 'as typed', certainty };
}
