import type { EntityName } from '../../../../src/domain/fields/entity';
import { CUSTOMER_FIELDS } from '../../../../src/domain/fields/customerFields';
import { lookOfValues } from '../../../../src/domain/mapping/valueLooks';
import { fieldsFor, match } from './matching';

describe('matchColumns leaves alone', () => {
  test.each<[string, EntityName]>([
    ['IBAN', 'customer'],
    ['Tax Code', 'customer'],
    ['Bank Account Number', 'customer'],
    ['BSB', 'customer'],
    ['Credit Limit', 'customer'],
    ['Phone 2', 'customer'],
    ['Alternate Phone', 'customer'],
    ['Email Opt Out', 'customer'],
    ['Address Line 3', 'customer'],
    ['Number of Sites', 'customer'],
    ['Address Billing?', 'customer'],
    ['Is Company', 'customer'],
    ['Email?', 'contact'],
    ['Supplier Code', 'customer'],
    ['City/State', 'customer'],
    ['Street Number', 'customer'],
    ['Company Phone Type', 'contact'],
    ['Site Contact', 'contact'],
    ['Mailing Street', 'contact'],
    ['Parent Asset ID', 'equipment'],
    ['Warranty Start', 'equipment'],
    ['Warranty Months', 'equipment'],
    ['Model Year', 'equipment'],
    ['Installed By', 'equipment'],
    ['Purchase Date', 'equipment'],
    ['Next Service Date', 'equipment'],
    ['Sub Category', 'equipment'],
  ])('%s of a %s file', (header, entity) => {
    expect(fieldsFor([header], entity)).toEqual([undefined]);
  });

  test('a header that only resembles a field', () => {
    expect(fieldsFor(['TaxNumber'])).toEqual(['businessNumber']);
    expect(fieldsFor(['Name'], 'equipment')).toEqual(['equipmentName']);
  });
});

describe('matchColumns reads', () => {
  test.each<[string, string, EntityName]>([
    ['*ContactName', 'companyName', 'customer'],
    ['A.B.N.', 'businessNumber', 'customer'],
    ['E-mail 1 - Value', 'emailAddress', 'customer'],
    ['Cust #', 'importId', 'customer'],
    ['acct_mgr', 'assignedUser', 'customer'],
    ['Phone (Work)', 'phoneNumber', 'customer'],
    ['Mob.', 'mobileNumber', 'customer'],
    ['COMPANYNAME', 'companyName', 'customer'],
    ['How did you hear about us?', 'leadSource', 'customer'],
    ['Is On Credit Hold', 'onHold', 'customer'],
    ['Sell Price Tier', 'priceLevel', 'customer'],
    ['GST/VAT Number', 'businessNumber', 'customer'],
    ['Person - Organization', 'customer', 'contact'],
    ['Contact Function/Title', 'contactRole', 'contact'],
    ['Is Primary Contact', 'defaultContact', 'contact'],
    ['S/N', 'serialNumber', 'equipment'],
    ['Mfr', 'make', 'equipment'],
    ['Date Installed', 'installationDate', 'equipment'],
    ['Placed in Service Date', 'commissionDate', 'equipment'],
    ['Warranty Exp. Date', 'warrantyExpiry', 'equipment'],
    ['AMC Start Date', 'servicePeriodStart', 'equipment'],
    ['Vendor/Supplier', 'supplier', 'equipment'],
  ])('%s as %s', (header, field, entity) => {
    expect(fieldsFor([header], entity)).toEqual([field]);
  });

  test("the template's own headers as themselves, with full confidence", () => {
    const columns = match(CUSTOMER_FIELDS.map(({ header }) => header));
    expect(columns.map((column) => (column.status === 'matched' ? [column.field, column.confidence] : column.reason))).toEqual(
      CUSTOMER_FIELDS.map(({ key, kind }) => [key, expect.closeTo(1, kind === 'text' || kind === 'country' ? 1 : 0)]),
    );
  });

  test("the account's own fields by their names", () => {
    expect(fieldsFor(['gate_code', 'Gate'])).toEqual(['custom.Gate Code', undefined]);
    expect(fieldsFor(['REFRIGERANT'], 'equipment')).toEqual(['custom.Refrigerant']);
  });

  test('a typing error, and says what it read', () => {
    expect(match(['Organisatoin Name'])[0]).toMatchObject({
      field: 'companyName',
      reason: { kind: 'misspelt', read: 'organisation name' },
    });
  });
});

describe('matchColumns tells addresses apart', () => {
  const place = (prefix: string) => [`${prefix}Street`, `${prefix}City`, `${prefix}State`, `${prefix}Zip`].map((header) => header.trim());
  const street = ['streetLine1', 'streetSuburb', 'streetState', 'streetPostcode'];
  const postal = ['postalLine1', 'postalSuburb', 'postalState', 'postalPostcode'];

  test('by their labels', () => {
    expect(fieldsFor([...place('Mailing '), ...place('Service ')])).toEqual([...postal, ...street]);
  });

  test('by letters before the word', () => {
    expect(fieldsFor(['BADDR1', 'SADDR1', 'BADDR3'])).toEqual(['postalLine1', 'streetLine1', undefined]);
    expect(fieldsFor(['POCity', 'SACity'])).toEqual(['postalSuburb', 'streetSuburb']);
  });

  test('taking the only one as the street address', () => {
    expect(fieldsFor(place(''))).toEqual(street);
  });

  test('taking an unlabelled one beside a delivery address as the postal address', () => {
    expect(fieldsFor([...place(''), ...place('Delivery ')])).toEqual([...postal, ...street]);
  });

  test('leaving a third address out, and says so', () => {
    const columns = match([...place('Billing '), ...place('Site '), ...place('Other ')]);
    expect(columns.slice(8).map(({ reason }) => reason)).toEqual(Array(4).fill({ kind: 'otherAddress' }));
  });

  test('giving repeated bare headers to the address whose line comes before them', () => {
    const headers = ['Postal Address', 'Suburb', 'Postcode', 'Site Address', 'Suburb', 'Postcode'];
    expect(fieldsFor(headers)).toEqual(['postalLine1', 'postalSuburb', 'postalPostcode', 'streetLine1', 'streetSuburb', 'streetPostcode']);
  });

  test('giving bare headers to the one labelled line', () => {
    expect(fieldsFor(['Billing Street', 'City', 'Zip'])).toEqual(['postalLine1', 'postalSuburb', 'postalPostcode']);
  });

  test('taking the numbered addresses of accounting cards as billed first', () => {
    expect(fieldsFor(['Card ID', 'Addr 1 - City', 'Addr 2 - City'])).toEqual(['importId', 'postalSuburb', 'streetSuburb']);
    expect(fieldsFor(['Address 1: City', 'Address 2: City'])).toEqual(['streetSuburb', undefined]);
  });
});

describe('matchColumns says why a column was left', () => {
  test.each([
    ['', { kind: 'emptyHeader' }],
    ['Wombats', { kind: 'unknownHeader' }],
    ['Full Name', { kind: 'combined', fields: ['contactFirstName', 'contactLastName'] }],
    ['Suburb State Postcode', { kind: 'combined', fields: ['streetSuburb', 'streetState', 'streetPostcode'] }],
  ])('%p', (header, reason) => {
    expect(match([header])[0]).toMatchObject({ status: 'unmatched', reason });
  });

  test('because another column says it more plainly', () => {
    expect(match(['Home Phone', 'Business Phone'])[0]).toMatchObject({ reason: { kind: 'fieldTaken', field: 'phoneNumber', byColumn: 1 } });
  });

  test('because its name is too unsure', () => {
    expect(match(['Manager'])[0]).toMatchObject({
      reason: { kind: 'unsure', field: 'assignedUser' },
      alternatives: [{ field: 'assignedUser' }],
    });
  });
});

describe('matchColumns weighs the values', () => {
  const emails = ['jo@example.com', 'sam@example.com', 'kim@example.com'];

  test('and gives no phone field to a column of e-mail addresses', () => {
    expect(match(['Phone'], 'customer', [emails])[0]).toMatchObject({
      reason: { kind: 'valuesDisagree', field: 'phoneNumber', look: 'email' },
    });
  });

  test('and says which look confirmed a name', () => {
    expect(match(['Email'], 'customer', [emails])[0]).toMatchObject({ field: 'emailAddress', confidence: 1, confirmedBy: 'email' });
  });

  test('and lifts an unsure name that they fit', () => {
    expect(fieldsFor(['ACN'])).toEqual([undefined]);
    expect(fieldsFor(['ACN'], 'customer', [['51 824 753 556', '51824753556', '51 824 753 556']])).toEqual(['businessNumber']);
  });

  test.each([
    ['Suburb', ['Vic', 'New South Wales', 'QLD'], 'state'],
    ['Assigned User', ['jo@example.com', 'sam@example.com', 'kim@example.com'], 'email'],
    ['Email', ['2026-01-04', '3/4/2026', '12 Mar 2026'], 'date'],
    ['Mobile', ['www.example.com', 'https://example.com', 'example.com.au'], 'website'],
  ])('and weighs %s holding %p as %s', (header, values, look) => {
    expect(lookOfValues(values, 0.8)).toBe(look);
    const [column] = match([header], 'customer', [values]);
    expect(column?.status === 'matched' ? 'kept' : column?.reason.kind).toBe(
      look === 'state' || header === 'Assigned User' ? 'kept' : 'valuesDisagree',
    );
  });

  test('but makes no match from them alone', () => {
    expect(fieldsFor(['Wombats'], 'customer', [emails])).toEqual([undefined]);
  });

  test('but not from one or two of them', () => {
    expect(fieldsFor(['Phone'], 'customer', [emails.slice(0, 2)])).toEqual(['phoneNumber']);
  });
});
