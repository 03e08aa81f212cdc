import type { Choices } from '../../contract/choices';
import type { PreviewAction } from '../../contract/preview';
import { counted, number, rows } from './numberStrings';

export const previewStrings = {
  heading: 'Preview: nothing is written yet',
  restHeading: 'The first rows are sent',
  caption: (count: number) => `What would become of ${rows(count)}`,
  restCaption: (count: number) => `What would become of the other ${rows(count)}`,
  besideRows: 'This also stands beside each row, at the right-hand end of its sheet.',
  besideRowsFailed: 'The preview could not be written into the sheets.',
  rowsHeading: 'Row by row',
  show: 'Show',
  all: (count: number) => `All rows (${number(count)})`,
  withAction: (name: string, count: number) => `${name} (${number(count)})`,
  noRows: 'There are no such rows.',
  more: 'Load more rows',
  loading: 'Loading…',
  elsewhere: (label: string) => (label === '' ? 'A row that is not in this workbook' : `${label} (not in this workbook)`),
  blank: 'blank',

  sendFirst: (count: number) => `Send ${number(count)} first`,
  sendRest: (count: number) => `Send the other ${number(count)}`,
  leave: 'Back to the choices',
  leavePickedUp: 'Do not send',
  stopHere: 'Stop here',
  firstSent: (count: number) =>
    `${counted(count, 'row is', 'rows are')} written. Look at ${count === 1 ? 'it' : 'them'} in your system, then send the others.`,
  holds: 'What somebody changes in your system from now on is not overwritten: such a row fails as a conflict.',
} as const;

export const ACTION_STRINGS: Record<PreviewAction, { readonly name: string; readonly hint: string }> = {
  create: { name: 'To create', hint: 'Not in your system yet' },
  update: { name: 'To update', hint: 'In your system, with other values' },
  unchanged: { name: 'Unchanged', hint: 'In your system, just like this' },
  skip: { name: 'Skipped', hint: 'Left out, as you chose' },
  conflict: { name: 'Conflicts', hint: 'Clash with another row or record' },
  error: { name: 'Errors', hint: 'Your system would not take them' },
};

type ChoiceStrings = {
  readonly [name in keyof Choices]: {
    readonly label: string;
    readonly options: { readonly [option in Choices[name]]: { readonly name: string; readonly hint: string } };
  };
};

export const CHOICES_HEADING = 'More choices';
export const CHOICES_CHANGED = 'More choices (changed)';

export const CHOICES_STRINGS: ChoiceStrings = {
  existing: {
    label: 'Records that are in your system',
    options: {
      'create-and-update': { name: 'Add new ones and update those that are there', hint: '' },
      'create-only': { name: 'Only add new ones', hint: 'Rows whose record is there are skipped.' },
      'update-only': { name: 'Only update those that are there', hint: 'Rows whose record is new are skipped.' },
    },
  },
  blanks: {
    label: 'Blank cells',
    options: {
      keep: { name: 'Leave what is stored', hint: '' },
      clear: { name: 'Clear what is stored', hint: 'In the columns of your sheets. Names, import IDs and required fields stay.' },
    },
  },
  errors: {
    label: 'When your system refuses a row',
    options: {
      'every-row': { name: 'Send every row that can go', hint: '' },
      'stop-at-first': { name: 'Stop there', hint: 'The rows behind it are skipped.' },
      'all-or-nothing': { name: 'Send nothing at all', hint: 'All rows go, or none.' },
    },
  },
};
