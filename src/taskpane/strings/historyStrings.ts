import type { ImportSummary } from '../../contract/imports';
import type { ResultsFormat } from '../../contract/resultsFile';
import { counted, listed, number, rows } from './numberStrings';

const instant = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'short' });

export const historyStrings = {
  open: 'History of imports',
  heading: 'Imports so far',
  empty: 'Nothing has been imported yet.',
  total: (count: number) => `${counted(count, 'import', 'imports')} of your company, the newest first`,
  list: 'Imports',
  newer: 'Newer',
  older: 'Older',
  pages: (page: number, count: number) => `Page ${number(page)} of ${number(count)}`,
  untitled: 'Workbook without a name',
  when: (iso: string) => instant.format(new Date(iso)),
  whenAndWho: (iso: string, who: string) => `${instant.format(new Date(iso))}, ${who}`,

  backToHistory: 'Back to the history',
  from: (sheetNames: readonly string[]) => `From ${listed(sheetNames)}`,
  mapping: (name: string) => `Own columns matched in ${name}`,
  received: (count: number, total: number) => (count === total ? `${rows(total)} sent` : `${number(count)} of ${rows(total)} arrived`),
  undoneBy: (who: string, iso: string) => `Undone by ${who}, ${instant.format(new Date(iso))}`,
  undoCaption: 'What became of the undo',
  rowsHeading: 'Rows',
  show: 'Show',
  allRows: (count: number) => `All rows (${number(count)})`,
  withStatus: (name: string, count: number) => `${name} (${number(count)})`,
  rowsHint: 'Choose a row to go to it, if it is in this workbook.',
  noRows: 'There are no such rows.',
  loadMore: 'Load more rows',
  loading: 'Loading…',
  withoutName: 'A row without a name',
  download: { xlsx: 'Download for Excel', csv: 'Download as CSV' } satisfies Record<ResultsFormat, string>,
  downloading: 'Preparing the file…',
} as const;

export const IMPORT_STATES: Record<ImportSummary['state'], string> = {
  open: 'Under way',
  sealed: 'Arrived, not written yet',
  applying: 'Being written',
  completed: 'Completed',
  completed_with_errors: 'Completed, some rows failed',
  cancelled: 'Stopped',
  expired: 'Never finished',
  undoing: 'Being undone',
  undone: 'Undone',
  partly_undone: 'Undone in part',
};
