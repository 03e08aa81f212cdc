import type { IgnoredColumn } from '../../application/validate/checkReport';
import type { CellValue } from '../../domain/cells/cell';
import type { FieldValue } from '../../domain/fields/field';
import type { Issue } from '../../domain/validation/issue';
import type { Waiver } from '../../domain/validation/waivers';
import type { Severity } from '../../domain/validation/severity';
import type { RecordPart } from '../../domain/fields/recordPart';
import { counted, letters, listed, number, rows } from './numberStrings';
import { PART_STRINGS } from './partStrings';
import { found } from './startStrings';

export const validateStrings = {
  heading: 'Problems',
  cleanHeading: 'No problems',
  summary: (errors: number, warnings: number, rowCount: number) =>
    `${found(errors, warnings)} in ${rows(rowCount)}. Choose a line to go to its cell.`,
  clean: (rowCount: number) => `${rows(rowCount)} checked. Everything is in order.`,
  outdatedTitle: 'This list may be out of date.',
  outdated: 'Cells have changed since. Validate again to be sure.',
  catchingUp: 'Checking what has changed…',
  checkAsYouType: 'Check as I type',
  walk: 'From problem to problem',
  previous: 'Previous',
  next: 'Next',
  previousKeys: 'Previous problem (Shift+F8)',
  nextKeys: 'Next problem (F8)',
  walkPlace: (at: number, total: number, { sheetName, row, field }: Issue) =>
    `${number(at)} of ${number(total)}: ${sheetName}, row ${row}, ${field.header}`,
  accept: 'Accept as it is',
  acceptRow: (row: number) => `Accept row ${row} as it is`,
  ignoreInColumn: 'Ignore in this column',
  waived: (count: number) => `Accepted (${number(count)})`,
  waivedHint: 'These warnings are not shown in this workbook. They keep nothing from being sent.',
  waiver: ({ sheetName, value }: Waiver, header: string, title: string) =>
    `${sheetName}, ${header}: ${title}${value === null ? ', in the whole column' : ` (“${value}”)`}`,
  showAgain: 'Show again',
  showAgainOf: (words: string) => `Show again: ${words}`,
  validateAgain: 'Validate again',
  clearHighlight: 'Clear the marks in the sheets',
  send: 'Send…',
  column: (sheetName: string, header: string, part?: RecordPart) => `${sheetName}, ${part ? `${PART_STRINGS[part].one}: ` : ''}${header}`,
  row: (row: number) => `Row ${row}`,
  place: (sheetName: string, row: number, header: string, part?: RecordPart) =>
    `${sheetName}, row ${row}, ${part ? `${PART_STRINGS[part].one}: ` : ''}${header}`,
  understood: (count: number) => `Understood as written (${number(count)})`,
  understoodHint: 'Nothing to repair: this is how these cells are read. In the sheet they stay as they are.',
  readAs: (from: CellValue, to: FieldValue) => `“${wordValue(from)}” is read as ${wordValue(to)}`,
  ignoredTitle: (count: number) => `${counted(count, 'column is', 'columns are')} not sent.`,
  ignoredHint: 'Only the template’s columns, your own fields and what you have matched go to your system.',
  ignored: (sheetName: string, columns: readonly IgnoredColumn[]) => `${sheetName}: ${wordIgnoredColumns(columns)}`,
  suburbsMissingTitle: 'Suburbs were not checked.',
  suburbsMissing: 'The list of suburbs could not be loaded. Validate again when you are online; everything else was checked.',
  totalsTitle: 'A row of totals is left out.',
  totals: (sheetName: string, row: number) => `${sheetName}, row ${row}`,
  hiddenTitle: (count: number) => `${counted(count, 'hidden row is', 'hidden rows are')} left out.`,
  hidden: (sheetName: string, hidden: readonly number[]) =>
    `${sheetName}, ${hidden.length === 1 ? 'row' : 'rows'} ${listed(hidden.length > 4 ? [...hidden.slice(0, 3).map(String), `${number(hidden.length - 3)} more`] : hidden.map(String))}`,
  hiddenHint: 'To send them all the same, say so where you choose your data.',
  totalsHint: 'To send it all the same, say so where you match the columns.',
} as const;

export const SEVERITY_STRINGS: Record<Severity, { readonly one: string; readonly many: string }> = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
};

/** More headers than this are counted, not named. */
const MOST_NAMED = 12;

function wordIgnoredColumns(columns: readonly IgnoredColumn[]): string {
  const words = columns.slice(0, MOST_NAMED).map(wordIgnored);
  const left = columns.length - words.length;
  return listed(left === 0 ? words : [...words, `${number(left)} more`]);
}

function wordIgnored({ header, because, column }: IgnoredColumn): string {
  if (because === 'repeated') return `${header} (there twice; the first is sent)`;
  return header === '' ? `column ${letters(column)} (no header)` : header;
}

function wordValue(value: CellValue | FieldValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
