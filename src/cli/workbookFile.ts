import type { CellValue } from '../domain/cells/cell';
import type { DateSystem, PercentCells } from '../domain/validation/mappedSheet';

/** A sheet as it lies in a file: the header row, and all rows below it, blank ones included. */
export interface FileSheet {
  readonly name: string;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Of all columns, where the file knows formats. */
  readonly percentCells?: PercentCells;
}

export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly dateSystem: DateSystem;
}

/** A file that cannot be used; the message says which and why, for people. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}
