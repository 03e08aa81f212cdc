import type { JobName, Notice } from '../../application/session/state';

const NOTICES: Record<Exclude<Notice['about'], 'failure' | 'cancelled'>, string> = {
  'template-written': 'The template is in your workbook. Fill in the sheets, then validate.',
  'template-removed': 'The template has been removed. The rest of the workbook is as it was.',
  'highlight-cleared': 'The marks are off. Your own formatting was not touched.',
  'own-sheet-forgotten': 'That sheet is no longer validated or sent. Its cells are as they were.',
  'row-gone': 'That row is no longer in the sheet.',
  'outcomes-gone': 'The columns with the results are no longer in that sheet.',
};

const CANCELLED: Record<JobName, string> = {
  map: 'Cancelled. Nothing was changed.',
  template: 'Cancelled. Nothing was written.',
  'take-back': 'Cancelled.',
  validate: 'Cancelled. No cell was changed.',
  review: 'Cancelled. Nothing was sent.',
  send: 'Cancelled. Nothing was sent.',
};

export function wordNotice(notice: Exclude<Notice, { about: 'failure' }>): string {
  return notice.about === 'cancelled' ? CANCELLED[notice.job] : NOTICES[notice.about];
}
