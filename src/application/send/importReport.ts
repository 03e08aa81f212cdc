import type { EntityName } from '../../domain/fields/entity';
import type { Counts, RowResult } from '../../contract/imports';
import type { Failure } from '../session/failure';

/** A row that was sent, and the cell of it that matters. */
export interface PlacedRow {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly rowKey: string;
  /** Where the row was when it was sent; by its key it is found wherever it is now. */
  readonly row: number;
  /** Sheet column of the field at fault, from 0; the row's first column when no single field is. */
  readonly column: number;
}

/** A row that the system did not take. */
export interface RefusedRow extends PlacedRow {
  readonly entity: EntityName;
  readonly status: 'failed' | 'skipped';
  /** For people, as the system words it; null when it gave none. */
  readonly reason: string | null;
}

export interface ImportReport {
  readonly importId: string;
  readonly ending: 'completed' | 'cancelled';
  /** Adds up to `sent`. */
  readonly counts: Counts;
  readonly sent: number;
  /** Rows that were to go and did not, because the import was cancelled. */
  readonly notSent: number;
  readonly results: readonly RowResult[];
  readonly refused: readonly RefusedRow[];
  readonly besideRows: BesideRows;
}

/** Whether the outcomes stand beside the rows too; if not, why. `rowsGone` are no longer in the workbook. */
export type BesideRows = { readonly written: true; readonly rowsGone: number } | { readonly written: false; readonly failure: Failure };
