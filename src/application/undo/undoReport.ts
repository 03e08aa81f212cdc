import type { RowUndo, UndoCounts } from '../../contract/undo';
import type { BesideRows, ImportReport, PlacedRow } from '../send/importReport';
import { placeOf, type ImportRun } from '../send/importRun';
import type { OutcomesBySheet } from '../send/writeOutcomes';

/** The import that this pane has sent last, and can have undone. */
export interface LastImport {
  readonly run: ImportRun;
  readonly report: ImportReport;
  /** Null until the person has asked for it to be undone. */
  readonly undoId: string | null;
}

/** A row whose record stays as it is, wholly or in part. */
export interface KeptRow extends PlacedRow {
  /** For people, as the system words it. */
  readonly reason: string;
}

/** What undoing the last import would do, shown before anything is done. */
export interface UndoReview {
  readonly counts: UndoCounts;
  /** As many as the system lists; the count is of all. */
  readonly kept: readonly KeptRow[];
}

export interface UndoReport {
  readonly counts: UndoCounts;
  readonly kept: readonly KeptRow[];
  readonly outcomes: OutcomesBySheet;
  readonly besideRows: BesideRows;
}

/** How many rows have changed anything in the system, and so can be undone. */
export function writtenRows({ counts }: ImportReport): number {
  return counts.created + counts.updated;
}

/** None or one. @throws JourneyError when the row is none of the import's */
export function keptRow(run: ImportRun, { rowKey, undo }: { readonly rowKey: string; readonly undo?: RowUndo | undefined }): KeptRow[] {
  if (!undo?.kept) return [];
  const { sheet, row } = placeOf(run, rowKey);
  const [field] = undo.kept.fields;
  const column = field === undefined ? undefined : run.columns.get(sheet.id)?.get(field);
  return [{ sheetId: sheet.id, sheetName: sheet.name, rowKey, row, column: column ?? 0, reason: undo.kept.message }];
}
