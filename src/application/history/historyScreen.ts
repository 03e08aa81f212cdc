import type { Import, ImportedRow, ImportPage, RowStatus } from '../../contract/imports';

/** What was imported before, by anyone in the company. */
export type HistoryScreen = { readonly name: 'history'; readonly page: ImportPage } | PastImportScreen;

export interface PastImportScreen {
  readonly name: 'past-import';
  readonly imported: Import;
  readonly rows: PastRows;
  /** The page of the history that led here. */
  readonly historyPage: number;
  /** What is being fetched beside the screen. */
  readonly busy: 'rows' | 'file' | null;
}

/** As many rows as were asked for so far. */
export interface PastRows {
  /** Null for all. */
  readonly status: RowStatus | null;
  readonly items: readonly ImportedRow[];
  /** Where the rest begins; null when there is none. */
  readonly next: string | null;
}
