import type { MappingChanges } from '../../domain/mapping/ownSheet/compareColumns';
import type { DraftColumn } from '../../domain/mapping/ownSheet/mappingDraft';
import type { RenamedHeader } from '../../domain/mapping/saved/fitMapping';
import type { MissingField } from '../../domain/mapping/ownSheet/missingFields';
import type { SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import type { MatchReason, UnmatchedReason, ValueLook } from '../../domain/mapping/columnMatch';
import type { DataSource, SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import type { HeaderPlace } from '../../domain/mapping/ownSheet/headerNames';
import type { SourceInfo } from '../../application/ports/workbookPort';
import { counted, letters, listed, number } from './numberStrings';

export const mapStrings = {
  chooseHeading: 'Map my own sheet',
  source: 'Your data',
  selection: (source?: DataSource) => (source?.kind === 'range' ? `Current selection (${address(source.area)})` : 'Current selection'),
  replaces: (source: string) => `${source} of this sheet was matched until now. This takes its place.`,
  kind: 'What each row is',
  headerRow: 'Headers',
  headersIn: ({ headerRow, headerRows }: HeaderPlace, headers: readonly string[]) =>
    `${headerRows === 2 ? `Rows ${headerRow - 1} and ${headerRow}` : `Row ${headerRow}`}: ${headers.join(', ')}`,
  noHeaders: 'There are no headers',
  headersFound: ({ headerRow, headerRows }: HeaderPlace) =>
    `Found in ${headerRows === 2 ? `rows ${headerRow - 1} and ${headerRow}` : `row ${headerRow}`} and selected in the sheet, which stays as it is.`,
  twoHeaderRows: (row: number) => `Row ${row} above is part of the headers`,
  tableWithoutHeaders: 'The table shows no headers.',
  hiddenRows: (count: number) => `${counted(count, 'row is', 'rows are')} hidden or filtered out. Do they count?`,
  importHidden: 'Import them too',
  leaveHiddenOut: 'Leave them out',
  headersNotFound: 'No headers were found: choose their row, or go on without.',
  headersChosen: 'Your sheet stays as it is.',
  rowCount: (count: number) => `${counted(count, 'row', 'rows')} below.`,
  empty: 'There is nothing here. Choose something else.',
  onlyHeaders: 'There are no rows below the headers yet.',
  match: 'Match the columns',

  matchHeading: 'Match the columns',
  sameAsLastTime: 'Matched as last time.',
  nothingChanged: 'The columns are the same.',
  matchedAs: (name: string) => `Matched as in “${name}”.`,
  changedFrom: (name: string) => `Matched as in “${name}”, with differences.`,
  changedTitle: 'This sheet has changed since last time.',
  added: (headers: readonly string[]) => `New: ${listed(headers)}.`,
  gone: (headers: readonly string[]) => `Gone: ${listed(headers)}.`,
  renamed: (headers: readonly RenamedHeader[]) => `Renamed: ${listed(headers.map(({ from, to }) => `${from} is now ${to}`))}.`,
  fieldsGone: (fields: readonly string[]) => `Your system no longer has: ${listed(fields)}.`,
  summary: (matched: number, total: number) => `${number(matched)} of ${counted(total, 'column', 'columns')} will be sent.`,
  columns: 'Columns of your sheet',
  blankColumns: (count: number) => `Columns without values (${number(count)})`,
  fieldOf: (header: string) => `Field for ${header}`,
  column: (column: number) => `Column ${letters(column)}`,
  samples: (samples: readonly string[]) => (samples.length === 0 ? 'No values' : samples.join(' · ')),
  ignore: 'Don’t import',
  usedBy: (field: string, header: string) => `${field} (now ${header})`,
  joinWith: (field: string, headers: readonly string[]) => `${field}, joined with ${listed(headers)}`,
  becomes: (from: readonly string[], to: readonly { readonly header: string; readonly text: string }[]) =>
    `${from.map((text) => `“${text}”`).join(' and ')} ${from.length === 1 ? 'becomes' : 'become'} ${listed(to.map(({ header, text }) => `${header} “${text}”`))}`,
  unnamedTitle: (count: number) => `${counted(count, 'column has', 'columns have')} no header.`,
  unnamed: (columns: readonly number[]) => `${listed(columns.map(letters))} cannot be imported until a header is written above.`,
  totals: 'Leave out a row of totals at the end',
  missingTitle: 'Still needed',
  missingOne: (field: string) => `Every row needs ${field}. Choose it for a column, or give one value for all rows.`,
  missingColumn: (field: string) => `Every row needs ${field}. Choose it for a column.`,
  missingAny: (fields: readonly string[]) => `Every row needs one of ${listed(fields)}. Choose it for a column.`,
  missingBilling: 'A site must say which customer pays for it. Choose Billing Customer for a column, or pick one customer for all sites.',
  missingCustomer:
    'A site must say which customer pays for it. Choose the customer’s Company Name for a column, or pick one customer for all sites.',
  forAll: (field: string) => `${field}, the same for all rows`,
  pick: 'Choose…',
  none: 'None',
  notUnderstood: 'Your system would not understand this.',
  customerHint: 'Type to find a customer of your system or of this sheet.',
  validate: 'Validate',
  values: 'Values…',
  backToSheet: 'Back to the sheet',
} as const;

/** `Customers`, `Table Assets in Customers`, `B4:G30 in Customers`. */
export function wordSource({ sheet, source }: SourceInfo): string {
  switch (source.kind) {
    case 'sheet':
      return sheet.name;
    case 'table':
      return `Table ${source.name} in ${sheet.name}`;
    case 'range':
      return `${address(source.area)} in ${sheet.name}`;
  }
}

/** Excel has 1,048,576 rows: whole columns are selected down to the last. */
const LAST_ROW = 1_048_576;

function address({ firstRow, lastRow, firstColumn, lastColumn }: SheetArea): string {
  if (firstRow === 1 && lastRow === LAST_ROW) return `${letters(firstColumn)}:${letters(lastColumn)}`;
  return `${letters(firstColumn)}${firstRow}:${letters(lastColumn)}${lastRow}`;
}

export const KIND_STRINGS: Record<SheetKind, { readonly name: string; readonly hint: string }> = {
  customers: { name: 'Customers', hint: 'A customer who is billed, perhaps with a site address' },
  sites: { name: 'Sites', hint: 'A place that is billed to another customer' },
  contacts: { name: 'Contacts', hint: 'A person at a customer' },
  equipment: { name: 'Equipment', hint: 'A thing that is serviced' },
  list: { name: 'Several of these', hint: 'One list, such as sites with their customer and a contact' },
};

const LOOKS: Record<ValueLook, string> = {
  email: 'e-mail addresses',
  phone: 'phone numbers',
  website: 'web addresses',
  businessNumber: 'business numbers',
  state: 'states',
  postcode: 'postcodes',
  yesNo: 'Yes and No',
  date: 'dates',
};

/** Why a column has its field, or none. `nameOf` gives a field's name by its key. */
export function wordOrigin(column: DraftColumn, nameOf: (field: string) => string, isJoined: boolean): string {
  switch (column.origin) {
    case 'composed':
      return isJoined ? 'A part of the same text as another column' : 'Holds several things in one cell';
    case 'saved':
      return 'Same as last time';
    case 'yours':
      return 'As you matched it in another sheet';
    case 'companys':
      return 'As your company matched it';
    case 'chosen':
      return 'Your choice';
    case 'givenAway':
      return 'You gave its field to another column';
    case 'matched': {
      const { match } = column;
      if (match.status === 'unmatched') return wordUnmatched(match.reason, nameOf);
      if (column.field === null) return `Perhaps ${nameOf(match.field)}, which is taken`;
      const confirmed = match.confirmedBy ? `, and the values look like ${LOOKS[match.confirmedBy]}` : '';
      return `${wordConfidence(match.confidence)}: ${wordReason(match.reason, nameOf(match.field))}${confirmed}`;
    }
  }
}

/** The matcher takes nothing below 0.6. */
function wordConfidence(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`;
  return confidence >= 0.9 ? `Sure (${percent})` : confidence >= 0.75 ? `Likely (${percent})` : `Please check (${percent})`;
}

function wordReason(reason: MatchReason, field: string): string {
  switch (reason.kind) {
    case 'sameName':
      return 'the header is the field’s name';
    case 'synonym':
      return `the header means ${field}`;
    case 'misspelt':
      return `the header reads like “${reason.read}”`;
    case 'address':
      return `part of the ${reason.group} address`;
  }
}

function wordUnmatched(reason: UnmatchedReason, nameOf: (field: string) => string): string {
  switch (reason.kind) {
    case 'emptyHeader':
      return 'No header to go by';
    case 'unknownHeader':
      return 'No field has this meaning';
    case 'fieldTaken':
      return `Another column says ${nameOf(reason.field)} more plainly`;
    case 'unsure':
      return `Perhaps ${nameOf(reason.field)}, but not sure enough to choose for you`;
    case 'otherAddress':
      return 'An address beyond the street and the postal one';
    case 'combined':
      return `Holds ${listed(reason.fields.map(nameOf))} in one`;
    case 'valuesDisagree':
      return `Called like ${nameOf(reason.field)}, but the values look like ${LOOKS[reason.look]}`;
  }
}

export function wordChanges({ added, gone, fieldsGone }: MappingChanges, renamed: readonly RenamedHeader[]): string {
  return [
    ...(renamed.length > 0 ? [mapStrings.renamed(renamed)] : []),
    ...(added.length > 0 ? [mapStrings.added(added)] : []),
    ...(gone.length > 0 ? [mapStrings.gone(gone)] : []),
    ...(fieldsGone.length > 0 ? [mapStrings.fieldsGone(fieldsGone.map((key) => key.replace(/^custom\./, '')))] : []),
  ].join(' ');
}

/** @param canBeConstant whether one value for all rows makes sense */
export function wordMissing({ anyOf }: MissingField, canBeConstant: boolean): string {
  const names = anyOf.map(({ header }) => header);
  if (anyOf.length > 1) return mapStrings.missingAny(names);
  if (anyOf[0]?.of.key === 'billingCustomer')
    return anyOf[0].key === anyOf[0].of.key ? mapStrings.missingBilling : mapStrings.missingCustomer;
  return canBeConstant ? mapStrings.missingOne(names[0] ?? '') : mapStrings.missingColumn(names[0] ?? '');
}
