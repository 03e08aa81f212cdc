import type { RowEdit } from '../../domain/validation/live/editableSheet';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { Validation } from '../../domain/validation/validation';
import type { CellRepair } from '../repair/cellRepair';
import type { RowRead, SheetsRead } from '../validate/sheetsRead';
import type { Job } from './job';

/** Judges sheets, without keeping the pane from drawing. */
export interface ValidatorPort {
  validate(sheets: SheetsToValidate, job: Job): Promise<Validated>;
}

export interface SheetsToValidate {
  readonly read: SheetsRead;
  /** What `mapSheets` makes of them. */
  readonly mapped: readonly MappedSheet[];
}

/** What was found in the sheets. */
export interface Found {
  readonly validation: Validation;
  /** What could be written without a doubt, in order of the sheets: repairs of issues, then cells that were understood. */
  readonly safeRepairs: readonly CellRepair[];
}

export interface Validated extends Found {
  readonly following: Following;
}

/** Goes on from a validation. */
export interface Following {
  /**
   * Judges again what the edits can affect. Null where the sheets are no longer known, because others were validated since or
   * what knew them has stopped: everything is to be read again.
   */
  edit(edit: SheetsEdit): Promise<Refound | null>;
}

/** Rows that were edited since the last time. */
export interface SheetsEdit {
  readonly rows: readonly RowRead[];
  /** What the rows of the mapped sheets become; `all` where more of them is different. */
  readonly changed: readonly RowEdit[] | 'all';
  /** The mapped sheets to which that happens; where all is different, as they are after it. */
  readonly mapped: readonly MappedSheet[];
}

/** What was found in all sheets anew, or in some of their rows. */
export interface Refound extends Found {
  /** By mapped sheet, the sheet rows that were judged again, ascending. */
  readonly rows: readonly (readonly number[])[] | 'all';
}
