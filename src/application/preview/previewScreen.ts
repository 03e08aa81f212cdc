import type { RowPlace } from '../rows/locateRows';
import type { Import, ImportedRow } from '../../contract/imports';
import type { Preview, PreviewAction } from '../../contract/preview';
import type { PreviewedRow } from '../../contract/previewRows';
import type { AccountSettings } from '../../domain/fields/account';
import type { BesideRows } from '../send/importReport';
import type { Agreed } from './playPreview';

/** What sending would do, row by row, before anything is written. */
export interface PreviewScreen {
  readonly name: 'preview';
  readonly imported: Import;
  readonly preview: Preview;
  readonly rows: PreviewRows;
  /** For the names of fields. */
  readonly account: AccountSettings;
  readonly besideRows: BesideRows;
  readonly agreed: Agreed;
  /** What became of the rows that were sent first, to be looked at before the others; none where none were. */
  readonly first: readonly ImportedRow[];
  readonly isLoading: boolean;
}

/** As many rows as were asked for so far. */
export interface PreviewRows {
  /** Null for all. */
  readonly action: PreviewAction | null;
  readonly items: readonly PlacedPreviewRow[];
  readonly next: string | null;
}

export interface PlacedPreviewRow extends PreviewedRow {
  /** Null when it is not in this workbook. */
  readonly place: RowPlace | null;
}

/** The few rows that can go first, to be looked at before the others: the first chunk, where that is so small and nothing is written yet. */
export function firstRowsOf({ chunks, choices }: Import): number | null {
  const [first] = chunks;
  const isOffered = first !== undefined && chunks.length > 1 && !first.applied && choices.errors !== 'all-or-nothing';
  return isOffered && first.rows <= MOST_FIRST_ROWS ? first.rows : null;
}

const MOST_FIRST_ROWS = 5;
