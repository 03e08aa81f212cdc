import type { ImportedRow } from '../../contract/imports';
import type { RowUndo, UndoCounts } from '../../contract/undo';
import type { RowOutcome } from '../ports/workbookPort';
import type { RowPlace } from '../rows/locateRows';
import type { BesideRows } from '../send/importReport';

/** An import that can be undone, or is being so. */
export interface UndoTarget {
  readonly importId: string;
  /** How many rows have changed anything in the system. */
  readonly writtenRows: number;
  /** Null until somebody has asked for it to be undone. */
  readonly undoId: string | null;
}

/** A row whose record stays as it is, wholly or in part. */
export interface KeptRow {
  readonly rowKey: string;
  /** What people know it by; empty where nothing is known. */
  readonly label: string;
  /** Where it was when it was looked for; null when it is not in this workbook. */
  readonly place: RowPlace | null;
  /** The first field that stays; null when it is the record as a whole. */
  readonly field: string | null;
  /** For people, as the system words it. */
  readonly reason: string;
}

/** What undoing an import would do, shown before anything is done. */
export interface UndoReview {
  readonly counts: UndoCounts;
  /** As many as the system lists; the count is of all. */
  readonly kept: readonly KeptRow[];
}

export interface UndoReport {
  readonly counts: UndoCounts;
  readonly kept: readonly KeptRow[];
  readonly outcomes: readonly RowOutcome[];
  readonly besideRows: BesideRows;
}

/** What the system kept, with where the rows are. */
export function keptRows(
  rows: readonly (Pick<ImportedRow, 'rowKey' | 'label'> & { readonly undo?: RowUndo | undefined })[],
  places: ReadonlyMap<string, RowPlace>,
): KeptRow[] {
  return rows.flatMap(({ rowKey, label, undo }) =>
    undo?.kept ? [{ rowKey, label, place: places.get(rowKey) ?? null, field: undo.kept.fields[0] ?? null, reason: undo.kept.message }] : [],
  );
}
