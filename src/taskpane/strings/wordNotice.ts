import type { JobName, Notice } from '../../application/session/state';
import { startStrings } from './startStrings';
import { storedMappingStrings } from './storedMappingStrings';
import { wordHandedOver, wordShown } from './badRowsStrings';
import { wordWritten } from './repairStrings';

type MappingNotice = 'mapping-saved' | 'mapping-deleted' | 'mapping-exported';

const MAPPING_NOTICES: Record<MappingNotice, (name: string) => string> = {
  'mapping-saved': storedMappingStrings.saved,
  'mapping-deleted': storedMappingStrings.deleted,
  'mapping-exported': storedMappingStrings.exported,
};

const NOTICES: Record<
  Exclude<
    Notice['about'],
    'failure' | 'cancelled' | 'repaired' | 'repairs-taken-back' | 'rows-shown' | 'handed-over' | 'written-out' | MappingNotice
  >,
  string
> = {
  'template-written': 'The template is in your workbook. Fill in the sheets, then validate.',
  'template-removed': 'The template has been removed. The rest of the workbook is as it was.',
  'highlight-cleared': 'The marks are off. Your own formatting was not touched.',
  'own-sheet-forgotten': 'That sheet is no longer validated or sent. Its cells are as they were.',
  'row-elsewhere': 'That row is not in this workbook, or is no longer there.',
  'results-saved': 'The file is with your downloads.',
  'rows-hidden': 'Only rows with problems are in sight. Rows that you repair stay there until you show all.',
  'no-hand-over':
    'There is no sheet of handed-over rows in this workbook. If a colleague has it, copy the sheet back into this workbook first.',
  'nothing-repaired': 'The handed-over rows are as they were: nothing was changed in them.',
  'no-rows-to-hide': 'Every row in sight has a problem, so there is none to hide.',
  busy: 'Something is still under way. Wait until it has ended, or cancel it first.',
  viewer: 'As a viewer you cannot send rows. Ask an administrator of your company to make you an importer.',
  'outcomes-gone': 'The columns with the results are no longer in that sheet.',
};

const CANCELLED: Record<JobName, string> = {
  map: 'Cancelled. Nothing was changed.',
  template: 'Cancelled. Nothing was written.',
  'take-back': 'Cancelled.',
  validate: 'Cancelled. No cell was changed.',
  propose: 'Cancelled. No cell was changed.',
  repair: 'Cancelled. No cell was changed.',
  'take-repairs-back': 'Cancelled. The repairs stay.',
  'hand-over': 'Cancelled. No new sheet was written for the sheet that was under way.',
  'bring-back': 'Cancelled. No cell was changed.',
  'hide-rows': 'Cancelled. No row was hidden.',
  'show-rows': 'Cancelled. Some rows may still be hidden: show all rows again.',
  review: 'Cancelled. Nothing was sent.',
  preview: 'Cancelled. Nothing was sent.',
  send: 'Cancelled.',
  'plan-undo': 'Cancelled. Nothing was undone.',
  history: 'Cancelled.',
  mappings: 'Cancelled.',
  'write-out': 'Cancelled. Nothing was written.',
  undo: 'Your system goes on with the undo. Follow it from here to have the outcome written beside the rows.',
};

export function wordNotice(notice: Exclude<Notice, { about: 'failure' }>): string {
  switch (notice.about) {
    case 'cancelled':
      return CANCELLED[notice.job];
    case 'repaired':
    case 'repairs-taken-back':
      return wordWritten(notice);
    case 'handed-over':
      return wordHandedOver(notice.sheetNames);
    case 'rows-shown':
      return wordShown(notice);
    case 'written-out':
      return startStrings.writtenOut(notice.rows);
    case 'mapping-saved':
    case 'mapping-deleted':
    case 'mapping-exported':
      return MAPPING_NOTICES[notice.about](notice.name);
    default:
      return NOTICES[notice.about];
  }
}
