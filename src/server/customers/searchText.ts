import type { StoredValues } from '../database/tables';

const SEARCHED_FIELDS = [
  'companyName',
  'contactFirstName',
  'contactLastName',
  'importId',
  'streetLine1',
  'streetSuburb',
  'emailAddress',
  'phoneNumber',
  'mobileNumber',
];

/** What the search of the customer list looks through. */
export function searchTextOf(values: StoredValues): string {
  return SEARCHED_FIELDS.flatMap((key) => values[key] ?? [])
    .map((value) => searchForm(String(value)))
    .join('\n');
}

/** Case, width, accents and spaces around do not count: `cafe` finds `Café`. */
export function searchForm(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
