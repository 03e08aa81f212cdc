import { listed, rows } from './numberStrings';

export const templateStrings = {
  clashHeading: 'These sheets are already here',
  clashText: (sheetNames: readonly string[]) =>
    `This workbook already has ${sheetNames.length === 1 ? 'a sheet' : 'sheets'} named ${listed(sheetNames)}. Nothing in ${sheetNames.length === 1 ? 'it' : 'them'} will be overwritten.`,
  useExisting: (sheetNames: readonly string[]) => (sheetNames.length === 1 ? 'Use the sheet that is here' : 'Use the sheets that are here'),
  useExistingHint: 'Missing template sheets are added beside them.',
  cannotUse: (sheetNames: readonly string[]) =>
    `${listed(sheetNames)} ${sheetNames.length === 1 ? 'does' : 'do'} not have the template’s column headings, so ${sheetNames.length === 1 ? 'it' : 'they'} cannot be used as ${sheetNames.length === 1 ? 'it is' : 'they are'}.`,
  addWithSuffix: 'Add new sheets',
  addWithSuffixHint: (sheetNames: readonly string[]) => `They will be called ${listed(sheetNames)}.`,
  keepAsIs: 'Leave the workbook as it is',

  takeBackHeading: 'Remove the template and its data?',
  takeBackText: (rowCount: number) =>
    `${rows(rowCount)} of data ${rowCount === 1 ? 'has' : 'have'} been entered into the template sheets. Removing the template deletes ${rowCount === 1 ? 'it' : 'them'} too.`,
  takeBackAdvice: 'To keep the data, cancel and copy it to a sheet of your own first.',
  takeBackConfirm: 'Remove template and data',
  cancel: 'Cancel',
} as const;
