import type { UndoOutcome } from '../../contract/undo';
import { number, rows } from './numberStrings';

export const undoStrings = {
  undoThis: 'Undo this import…',
  undoLast: 'Undo the last import…',
  follow: 'Follow the undo',

  planHeading: 'Undo this import?',
  planCaption: (count: number) => `What happens in your system to ${rows(count)}`,
  planHint: 'The workbook keeps its rows: to redo the import, send them again.',
  keptHeading: (count: number) => `Kept (${number(count)})`,
  elsewhere: (label: string) => (label === '' ? 'A row that is not in this workbook' : `${label} (not in this workbook)`),
  keptHint: 'What others have changed or use since is left alone.',
  keptListed: (count: number) => `The first ${number(count)} are listed.`,
  confirm: 'Undo the import',
  leaveAsIs: 'Leave it as it is',

  undoingHeading: 'Undoing the import',
  undoingHint: 'Your system goes on with it even if you close this pane or Excel.',
  leaveRunning: 'Do not wait',

  undoneHeading: 'Import undone',
  partlyUndoneHeading: 'Import undone in part',
  undoneCaption: (count: number) => `${rows(count)} undone or kept`,
  besideRowsFailed: 'The import is undone, but that could not be written beside the rows.',
} as const;

export const UNDO_OUTCOME_STRINGS: Record<UndoOutcome, { readonly name: string; readonly hint: string }> = {
  restored: { name: 'Restored', hint: 'Get back what they held before' },
  removed: { name: 'Removed', hint: 'Were created by the import' },
  kept: { name: 'Kept', hint: 'Stay, wholly or in part' },
};
