import type { EntityName } from '../../domain/fields/entity';
import type { Counts } from '../../contract/imports';
import type { RowOutcome } from '../ports/workbookPort';
import type { RowPlace } from '../rows/locateRows';
import type { Failure } from '../session/failure';

/** A row that the system did not take. */
export interface RefusedRow {
  readonly rowKey: string;
  readonly entity: EntityName;
  /** What people know it by; empty where nothing is known. */
  readonly label: string;
  readonly status: 'failed' | 'skipped';
  /** For people, as the system words it; null when it gave none. */
  readonly reason: string | null;
  /** The field at fault; null when it is no single field's fault. */
  readonly field: string | null;
  /** Where it was when the results came; null when it is not in this workbook. */
  readonly place: RowPlace | null;
}

export interface ImportReport {
  readonly importId: string;
  readonly ending: 'completed' | 'cancelled';
  /** Adds up to `sent`. */
  readonly counts: Counts;
  readonly sent: number;
  /** Rows that were to go and did not, because the import was cancelled. */
  readonly notSent: number;
  readonly refused: readonly RefusedRow[];
  /** What stands, or is to stand, beside the rows. */
  readonly outcomes: readonly RowOutcome[];
  readonly besideRows: BesideRows;
}

/** Whether the outcomes stand beside the rows too; if not, why. `rowsGone` are no longer in the workbook. */
export type BesideRows = { readonly written: true; readonly rowsGone: number } | { readonly written: false; readonly failure: Failure };
