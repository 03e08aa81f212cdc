import type { RememberedCheck } from '../../application/validate/rememberedCheck';
import { counted, listed, rows } from './numberStrings';

const instant = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'short' });

export const startStrings = {
  heading: 'Import into your system',
  steps: 'Steps of an import',
  done: 'Done',

  templateTitle: 'Template, or your own sheet',
  templateUnknown: 'Looking at this workbook…',
  templateAbsent: 'Add the sheets to fill in: Customer, Contacts and Equipment. Or map a list that you have already.',
  templatePresent: (sheetNames: readonly string[]) => `${listed(sheetNames)} ${sheetNames.length === 1 ? 'is' : 'are'} in this workbook.`,
  addTemplate: 'Add the template',
  addMissing: 'Add the missing sheets',
  takeBack: 'Remove the template',
  writeOut: 'Write as template sheets',
  writtenOut: (count: number) =>
    `${rows(count)} written into new template sheets. They are validated and sent from there; your own sheet is left out from now on, and its cells are as they were.`,
  mapOwnSheet: 'Map my own sheet',
  ownSheets: 'Your own sheets that are mapped',
  forget: 'Leave out',
  forgetSheet: (sheetName: string) => `Leave ${sheetName} out`,

  validateTitle: 'Validate',
  validateNever: 'Finds what needs repair and marks the cells. Nothing is sent.',
  validatedLast: ({ at, rows: rowCount, errors, warnings }: RememberedCheck) =>
    `Last validated on ${instant.format(new Date(at))}: ${found(errors, warnings)} in ${rows(rowCount)}. Validate to see what stands now.`,
  validateClean: (rowCount: number) => `${rows(rowCount)} checked, no problems found.`,
  validateFound: (errors: number, warnings: number) => found(errors, warnings),
  validateOutdated: 'Cells have changed since you last validated.',
  validate: 'Validate',
  validateAgain: 'Validate again',
  showProblems: 'Show the problems',

  sendTitle: 'Send',
  sendHint: 'Shows what will go and what stays behind before anything is sent.',
  sendNeedsTemplate: 'Needs sheets to send: add the template, map your own, or open your filled-in workbook.',
  send: 'Send…',
} as const;

/** `3 errors and 1 warning`. */
export function found(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 || warnings === 0 ? [counted(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
  ];
  return listed(parts);
}
