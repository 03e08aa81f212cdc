import type { CellValue } from '../../domain/cells/cell';

/** A row that a colleague is to repair. */
export interface HandedRow {
  readonly rowKey: string;
  /** Sheet row from 1: of the row itself where it is handed over, of the copy where it comes back. */
  readonly row: number;
  readonly values: readonly CellValue[];
  /** Of the values as they were when they were handed over, in no order: columns may have been moved or added since. */
  readonly fingerprints: readonly string[];
}

/** Rows of one sheet on a sheet of their own. */
export interface HandOver {
  readonly sheetName: string;
  /** A name for each value of a row; no two are the same. */
  readonly columns: readonly string[];
  readonly rows: readonly HandedRow[];
}

/** A row that came back, and whose own row is in no sheet any more. */
export interface GoneRow {
  /** Where the copy stands. */
  readonly sheetName: string;
  readonly row: number;
}

/** A column of a copy that holds something new, and that is no column of the sheet that the rows are from. */
export interface LostColumn {
  /** Where the copy stands. */
  readonly sheetName: string;
  /** Empty where it has none. */
  readonly header: string;
}

/** What came back and has no place any more. */
export interface LeftBehind {
  readonly rows: readonly GoneRow[];
  readonly columns: readonly LostColumn[];
}
