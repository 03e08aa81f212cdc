import type { StoredMapping } from '../../contract/savedMappings';
import { counted } from './numberStrings';
import { KIND_STRINGS } from './mapStrings';

const day = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium' });

export const storedMappingStrings = {
  open: 'Saved mappings',
  heading: 'Saved mappings',
  empty: 'No mapping is saved yet. Map a sheet of your own, then choose Save mapping.',
  hint: 'A sheet of the same shape finds its mapping by itself.',
  yours: 'Yours alone',
  companys: 'Your company’s',
  about: ({ mapping, updatedBy, updatedAt }: StoredMapping) =>
    `${KIND_STRINGS[mapping.kind].name}, ${counted(mapping.columns.filter(({ field }) => field !== null).length, 'column', 'columns')}. ${updatedBy}, ${day.format(new Date(updatedAt))}`,
  use: 'Use for a sheet',
  rename: 'Rename',
  newName: 'New name',
  duplicate: 'Duplicate',
  share: 'Share with the company',
  unshare: 'Make mine alone',
  export: 'Export',
  delete: 'Delete',
  deleteYours: 'It will be gone for good. Sheets that were matched with it stay matched.',
  deleteCompanys: 'It will be gone for everybody in your company. Sheets that were matched with it stay matched.',
  keep: 'Keep',
  import: 'Import from a file',
  apply: 'Rename',
  cancel: 'Cancel',

  save: 'Save mapping',
  saveHeading: 'Save this mapping',
  name: 'Name',
  nameMissing: 'Give it a name.',
  nameTaken: 'This name is taken. Choose another one.',
  scope: 'Who can use it',
  forMe: 'Only me',
  forCompany: 'Everybody in my company',
  what: 'What is saved',
  asNew: 'A new mapping',
  inPlaceOf: (name: string) => `Replace “${name}”`,
  confirm: 'Save',
  backToMatches: 'Back to the matches',

  saved: (name: string) => `“${name}” is saved.`,
  deleted: (name: string) => `“${name}” is deleted.`,
  exported: (name: string) => `“${name}” is with your downloads.`,

  pick: 'Match the columns as in',
  lastTime: 'Last time in this workbook',
  none: 'No saved mapping',
  option: ({ name, scope }: StoredMapping) => (scope === 'company' ? `${name} (company)` : name),
} as const;
