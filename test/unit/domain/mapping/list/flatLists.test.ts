import { inferKind } from '../../../../../src/domain/mapping/ownSheet/inferKind';
import { draftMapping, fedFields, joinColumn, assignColumn, toMapping } from '../../../../../src/domain/mapping/ownSheet/mappingDraft';
import { mappableFields } from '../../../../../src/domain/mapping/ownSheet/mappableFields';
import { missingFields } from '../../../../../src/domain/mapping/ownSheet/missingFields';
import { namedColumns } from '../../../../../src/domain/mapping/ownSheet/namedColumns';
import type { SheetKind } from '../../../../../src/domain/mapping/ownSheet/sheetKind';
import { testAccount } from '../../testAccount';

const ASSETS = 'Client|Client Email|Site|Site Address|Site Contact|Contact Phone|Asset No|Asset Type|Make|Model|Notes|First Service'.split(
  '|',
);
const SITES =
  'Site Name|Site Suburb|Site Phone|Customer|Customer ABN|Customer Email|Billing Address|Contact Name|Contact Email|Email'.split('|');

describe('what a sheet is taken for', () => {
  test.each<[SheetKind, string]>([
    ['customers', 'Customer|First Name|Last Name|Email|Phone|Street|Suburb'],
    ['customers', 'Customer|Contact First Name|Contact Last Name|Contact Email|Customer Phone|Street|Suburb'],
    ['sites', 'Site Name|Billing Customer|Street|Suburb|State|Postcode|Phone|Email|Contact Name'],
    ['contacts', 'Customer|First Name|Last Name|Email|Mobile|Role'],
    ['equipment', 'Customer|Asset No|Type|Make|Model|Serial|Next Service'],
    ['equipment', 'Asset tag|Display name|Model|Serial number|Location|Department|Company|Vendor'],
  ])('%s, where one record is in each row', (kind, headers) => {
    expect(inferKind(headers.split('|'), testAccount)).toBe(kind);
  });

  test.each([
    ['assets with site, customer and contact', ASSETS],
    ['sites with customer and contact', SITES],
  ])('a list, where rows hold %s', (_, headers) => {
    expect(inferKind(headers, testAccount)).toBe('list');
  });
});

const FIELDS = mappableFields('list', testAccount);
const content = { source: { kind: 'sheet' as const }, headerRow: 1, headerRows: 1, hiddenRows: 'ask' as const };

function draftOf(headers: readonly string[], samples: Readonly<Record<string, readonly string[]>> = {}) {
  const sheet = { kind: 'list' as const, content, columns: namedColumns(headers), samples: headers.map((header) => samples[header] ?? []) };
  return draftMapping(sheet, FIELDS, null);
}

describe('the columns of a list', () => {
  test('feed the record that their header names, and those that name none the likeliest one', () => {
    const matched = Object.fromEntries(draftOf(SITES).columns.map(({ header, field }) => [header, field]));
    expect(matched).toEqual({
      'Site Name': 'sites/companyName',
      'Site Suburb': 'sites/streetSuburb',
      'Site Phone': 'sites/phoneNumber',
      Customer: 'customers/companyName',
      'Customer ABN': 'customers/businessNumber',
      'Customer Email': 'customers/emailAddress',
      'Billing Address': 'customers/postalLine1',
      'Contact Name': 'contacts/split.name',
      'Contact Email': 'contacts/emailAddress',
      Email: null,
    });
  });

  test('are divided where their values are whole addresses or several numbers, and otherwise not', () => {
    const address = { 'Site Address': ['12 King St, Newtown NSW 2042', '3 Hill Rd, Ryde NSW 2112', '8 Bay St, Glebe NSW 2037'] };
    const phones = { 'Contact Phone': ['07 3220 6673 / 0412 345 678', '07 3220 6674', '07 3220 6675'] };
    const fieldOf = (header: string, samples: Readonly<Record<string, readonly string[]>>) =>
      draftOf(ASSETS, samples).columns.find((column) => column.header === header)?.field;
    expect(fieldOf('Site Address', {})).toBe('sites/streetLine1');
    expect(fieldOf('Contact Phone', {})).toBe('contacts/phoneNumber');
    expect(fieldOf('Site Address', address)).toBe('sites/split.street');
    expect(fieldOf('Contact Phone', phones)).toBe('contacts/split.phones');
  });

  test('need of each record that they name what it cannot do without, and no reference that the row fills', () => {
    const missing = (headers: readonly string[]) => {
      const draft = draftOf(headers);
      return missingFields('list', fedFields(draft, FIELDS), FIELDS).map(({ anyOf }) => anyOf.map(({ key }) => key).join());
    };
    expect(missing(ASSETS)).toEqual([]);
    expect(missing(ASSETS.filter((header) => header !== 'First Service'))).toEqual(['equipment/servicePeriodStart']);
    expect(missing(['Site Name', 'Site Suburb', 'Contact Name'])).toEqual(['sites/billingCustomer']);
    expect(missing(['Contact Name', 'Asset No', 'Asset Type', 'First Service'])).toEqual(['contacts/customer', 'equipment/customer']);
    expect(missing(['Colour'])).toHaveLength(1);
  });

  test('that are joined keep their order, and one that takes a field takes it from those that are divided into it', () => {
    const draft = draftOf(['Client', 'Trading As 2', 'Contact Name', 'x']);
    const joined = joinColumn(draft, 1, 'customers/companyName');
    expect(toMapping(joined).columns.slice(0, 2)).toMatchObject([
      { field: 'customers/companyName' },
      { field: 'customers/companyName', joined: 1 },
    ]);
    const taken = assignColumn(joined, 3, 'contacts/lastName', FIELDS);
    expect(taken.columns.map(({ field, origin }) => [field, origin]).slice(2)).toEqual([
      [null, 'givenAway'],
      ['contacts/lastName', 'chosen'],
    ]);
  });
});

test('a third line of an address is joined with the second', () => {
  const fields = mappableFields('customers', testAccount);
  const headers = ['Company', 'Address Line 1', 'Address Line 2', 'Address Line 3', 'Suburb'];
  const sheet = { kind: 'customers' as const, content, columns: namedColumns(headers), samples: [] };
  const { columns } = draftMapping(sheet, fields, null);
  expect(columns.map(({ field, joined }) => [field, joined])).toEqual([
    ['companyName', undefined],
    ['streetLine1', undefined],
    ['streetLine2', undefined],
    ['streetLine2', 3],
    ['streetSuburb', undefined],
  ]);
});
