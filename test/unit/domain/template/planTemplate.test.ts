import type { Account } from '../../../../src/domain/fields/account';
import { hasTemplateHeaders } from '../../../../src/domain/template/hasTemplateHeaders';
import { planTemplate } from '../../../../src/domain/template/planTemplate';

const account: Account = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', 'Strata'],
    leadSource: [],
    assignedUser: ['Dana Whitfield'],
    paymentTerm: ['7 Days'],
    priceLevel: ['Retail'],
    contactRole: ['Owner'],
    supplier: ["Middy's"],
    equipmentType: ['Pump'],
  },
  customFields: [
    { entity: 'customer', name: 'Site details', type: 'Heading', required: false },
    {
      entity: 'customer',
      name: 'Risk Rating',
      type: 'Dropdown List',
      required: true,
      requiredMessage: 'Pick a risk rating.',
      options: ['Low', 'High'],
    },
    { entity: 'customer', name: 'Discount', type: 'Percentage', required: false },
    { entity: 'equipment', name: 'Refrigerant', type: 'Radio Button List', required: false, options: ['R32', 'None'] },
  ],
  existingCustomers: [{ name: 'Monaro Bakery', importId: 'C1' }, { name: 'Redgum Logistics & Co' }],
};

const plan = planTemplate(account);
const columnsOf = (sheetName: string) => plan.sheets.find((sheet) => sheet.sheetName === sheetName)!.columns;
const column = (sheetName: string, header: string) => columnsOf(sheetName).find((candidate) => candidate.header === header)!;

describe('planTemplate', () => {
  test('has the three sheets under the names and in the order that the system expects', () => {
    expect(plan.sheets.map(({ sheetName }) => sheetName)).toEqual(['Customer', 'Contacts', 'Equipment']);
  });

  test('keeps the published columns where the system looks for them', () => {
    const headers = columnsOf('Customer').map(({ header }) => header);
    expect([headers[0], headers[1], headers[4]]).toEqual(['Import ID', 'Company Name', 'Billing Customer']);
    expect(columnsOf('Equipment')[12]).toMatchObject({ header: 'Service Period Start', required: true, format: 'date' });
  });

  test('puts custom fields behind the standard ones and leaves out a Heading, which holds no data', () => {
    expect(
      columnsOf('Customer')
        .slice(30)
        .map(({ header }) => header),
    ).toEqual(['Risk Rating', 'Discount']);
    expect(
      columnsOf('Equipment')
        .slice(15)
        .map(({ header }) => header),
    ).toEqual(['Refrigerant']);
  });

  test.each([
    ['Customer', 'Import ID'],
    ['Customer', 'Mobile Number'],
    ['Customer', 'Street Postcode'],
    ['Customer', 'Business Number'],
    ['Customer', 'Billing Customer'],
    ['Customer', 'Notes'],
    ['Equipment', 'Serial Number'],
    ['Equipment', 'Model Number'],
    ['Contacts', 'Customer Import ID or Name'],
  ])('formats %s %s as text, so that it stays as typed', (sheet, header) => {
    expect(column(sheet, header).format).toBe('text');
  });

  test('explains a required custom field in the words of its administrator', () => {
    expect(column('Customer', 'Risk Rating')).toMatchObject({ required: true, hint: 'Pick a risk rating.' });
  });

  test('offers the lists of the account, Yes or No, and customers', () => {
    expect(column('Customer', 'Customer Type').choice).toEqual({ from: 'list', options: ['Commercial', 'Strata'] });
    expect(column('Customer', 'Risk Rating').choice).toEqual({ from: 'list', options: ['Low', 'High'] });
    expect(column('Customer', 'On Hold').choice).toEqual({ from: 'yesNo' });
    expect(column('Equipment', 'Customer Import ID or Name').choice).toEqual({ from: 'customers' });
    expect(plan.existingCustomers).toEqual(['Monaro Bakery', 'Redgum Logistics & Co']);
  });

  test('offers the states of the account’s country where a list of them is whole', () => {
    const offered = (country: Account['country']) =>
      planTemplate({ ...account, country }).sheets[0]?.columns.find(({ header }) => header === 'Street State')?.choice;
    expect(offered('AU')).toEqual({ from: 'states', options: ['ACT', 'NSW', 'NT', 'QLD', 'SA', 'TAS', 'VIC', 'WA'] });
    expect(offered('NZ')).toMatchObject({ from: 'states', options: expect.arrayContaining(['Auckland', "Hawke's Bay"]) });
    expect(offered('US')).toMatchObject({ from: 'states', options: expect.arrayContaining(['MA', 'DC', 'PR']) });
    expect(offered('GB')).toBeNull();
  });

  test('writes amounts in the account’s currency', () => {
    expect(planTemplate({ ...account, country: 'GB' }).currencySymbol).toBe('£');
  });

  test('offers nothing where the account has an empty list, rather than an empty drop-down', () => {
    expect(column('Customer', 'Lead Source').choice).toBeNull();
  });
});

describe('hasTemplateHeaders', () => {
  const headers = columnsOf('Equipment').map(({ header }) => header);

  test('is not fooled by a list of the same name with columns of its own', () => {
    expect(hasTemplateHeaders('customer', ['Name', 'Phone', 'Suburb', 'Notes'])).toBe(false);
  });

  test('misses no required column', () => {
    expect(
      hasTemplateHeaders(
        'equipment',
        headers.filter((header) => header !== 'Equipment Type'),
      ),
    ).toBe(false);
  });

  test('knows a template whose unused columns are gone, in whatever order the rest is', () => {
    const unused = new Set(['Supplier', 'Make', 'Warranty Expiry', 'Location']);
    expect(hasTemplateHeaders('equipment', headers.filter((header) => !unused.has(header)).reverse())).toBe(true);
  });
});
