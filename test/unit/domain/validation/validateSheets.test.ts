import type { Account } from '../../../../src/domain/fields/account';
import { CUSTOMER_FIELDS } from '../../../../src/domain/fields/customerFields';
import { validateInSteps, validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { issuesIn, sheetOf } from './sheets';

const EQUIPMENT = { equipmentNumber: 'AC1', equipmentType: 'Split System', servicePeriodStart: '2026-01-01' };

describe('rows', () => {
  it('that hold nothing, or only what cannot be seen, are no rows, and later ones keep their numbers', () => {
    const sheet = sheetOf('customer', [{}, { companyName: ' \u00a0\u200b' }, { importId: 'C1' }]);
    const validation = validateSheets([sheet], testAccount, 1900);
    expect(validation.sheets[0]?.rows.map(({ row }) => row)).toEqual([4]);
    expect(issuesIn([sheet])).toEqual(['Customer 4 companyName: required']);
  });

  it('with something only in a column that feeds no field are no rows', () => {
    const sheet = { ...sheetOf('customer', []), columns: [CUSTOMER_FIELDS[1] ?? null, null], rows: [['', 'total']] };
    expect(issuesIn([sheet])).toEqual([]);
  });

  it('shorter than the header count as blank there', () => {
    const sheet = { ...sheetOf('customer', []), rows: [['C1', 'Acme'], []] };
    expect(issuesIn([sheet])).toEqual([]);
  });
});

describe('percentages', () => {
  const account: Account = { ...testAccount, customFields: [{ entity: 'customer', name: 'Margin', type: 'Percentage', required: false }] };
  const margin = 'custom.Margin';
  const cells = [1.5, 0.005, 0.12, 12, '12%'];
  const sheet = sheetOf(
    'customer',
    cells.map((cell, index) => ({ companyName: `C${index}`, [margin]: cell })),
    account,
  );
  const column = sheet.columns.findIndex((field) => field?.key === margin);
  const marginsOf = (judged: typeof sheet) =>
    validateSheets([judged], account, 1900).sheets[0]?.rows.map(({ values }) => values.get(margin));

  it('are what Excel shows where a cell is formatted as one', () => {
    const everyRow = new Set(cells.keys());
    expect(marginsOf({ ...sheet, percentCells: new Map([[column, everyRow]]) })).toEqual([150, 0.5, 12, 1200, 12]);
  });

  it('are read by the size of the number where a cell is not', () => {
    expect(marginsOf({ ...sheet, percentCells: new Map([[column, new Set([0])]]) })).toEqual([150, 0.5, 12, 12, 12]);
    expect(marginsOf(sheet)).toEqual([1.5, 0.5, 12, 12, 12]);
  });
});

describe('required values', () => {
  it('are missed in every row that has none, with one issue for a cell that has an error instead', () => {
    const rows = [{ customer: 'Acme' }, { ...EQUIPMENT, customer: 'Acme', servicePeriodStart: '#N/A' }];
    expect(issuesIn([sheetOf('customer', [{ companyName: 'Acme' }]), sheetOf('equipment', rows)])).toEqual([
      'Equipment 2 equipmentNumber: required',
      'Equipment 2 equipmentType: required',
      'Equipment 2 servicePeriodStart: required',
      'Equipment 3 servicePeriodStart: error-cell',
    ]);
  });

  it.each([
    ['a customer without any name', 'customer', { importId: 'C1' }, ['Customer 2 companyName: required']],
    ['a customer with a last name alone', 'customer', { contactLastName: 'Chen' }, []],
    ['a customer whose name is an error', 'customer', { companyName: '#REF!' }, ['Customer 2 companyName: error-cell']],
    ['a contact without any name', 'contact', { customer: 'Old Friend', emailAddress: 'jo@c.com' }, ['Contacts 2 firstName: required']],
    ['a contact with a last name alone', 'contact', { customer: 'Old Friend', lastName: 'Chen' }, []],
  ] as const)('%s', (_, entity, row, issues) => {
    const account: Account = { ...testAccount, existingCustomers: [{ name: 'Old Friend' }] };
    expect(issuesIn([sheetOf(entity, [row], account)], account)).toEqual(issues);
  });
});

describe('customers listed twice', () => {
  it.each([
    ['case and outer space', 'TORRENS COLD STORAGE ', 'Torrens Cold Storage'],
    ['inner space', 'Acme Pty Ltd', 'AcmePty  Ltd'],
    ['width', 'ＡＣＭＥ', 'acme'],
    ['the form of an accent', 'Chloé', 'Chloe\u0301'],
    ['the apostrophe', 'O’Brien', "O'Brien"],
    ['the sharp s', 'STRASSE', 'Straße'],
  ])('are found through a difference of %s', (_, first, second) => {
    const sheet = sheetOf('customer', [{ companyName: first }, { companyName: 'Other' }, { companyName: second }]);
    expect(issuesIn([sheet])).toEqual(['Customer 2 companyName: duplicate', 'Customer 4 companyName: duplicate']);
  });

  it.each([
    ['accents', 'Chloe', 'Chloé'],
    ['where a number ends', '1 14 King St', '11 4 King St'],
  ])('are not confused where they differ in %s', (_, first, second) => {
    expect(issuesIn([sheetOf('customer', [{ companyName: first }, { companyName: second }])])).toEqual([]);
  });

  it('name each other’s row, all three of three', () => {
    const sheet = sheetOf('customer', [{ companyName: 'A' }, { companyName: 'a' }, { companyName: 'A ' }]);
    expect(validateSheets([sheet], testAccount, 1900).issues.map(({ row, related }) => [row, related])).toEqual([
      [2, { row: 3 }],
      [3, { row: 2 }],
      [4, { row: 2 }],
    ]);
  });

  it('are found by a person’s name that stands in two cells', () => {
    const rows = [{ contactFirstName: 'Mei', contactLastName: 'Chen' }, { companyName: 'Mei Chen' }];
    expect(issuesIn([sheetOf('customer', rows)])).toHaveLength(2);
  });

  it('are found by their import ID, and across two sheets', () => {
    const sheets = [
      sheetOf('customer', [{ importId: 'C1', companyName: 'A' }]),
      sheetOf('customer', [{ importId: 'c1', companyName: 'B' }], testAccount, 'More'),
    ];
    expect(issuesIn(sheets)).toEqual(['Customer 2 importId: duplicate', 'More 2 importId: duplicate']);
    expect(validateSheets(sheets, testAccount, 1900).issues[0]?.related).toEqual({ row: 2, sheetName: 'More' });
  });

  it('may be in the system already: then they are updated', () => {
    const account: Account = { ...testAccount, existingCustomers: [{ name: 'Acme' }] };
    expect(issuesIn([sheetOf('customer', [{ companyName: 'ACME' }])], account)).toEqual([]);
  });
});

describe('references to customers', () => {
  const account: Account = { ...testAccount, existingCustomers: [{ name: 'Old Friend', importId: 'X9' }] };
  const customers = sheetOf('customer', [{ importId: 'C1', companyName: 'Acme Pty Ltd' }], account);

  it.each(['Nobody', '8 4Station St', 'AcmePty Ltd', 'C2'])('to %j find nobody', (reference) => {
    expect(issuesIn([customers, sheetOf('contact', [{ customer: reference, firstName: 'Jo' }], account)], account)).toEqual([
      'Contacts 2 customer: unknown-reference',
    ]);
  });

  it.each(['C1', 'c1', ' ACME  pty ltd ', 'Old Friend', 'x9'])('to %j find their customer', (reference) => {
    expect(issuesIn([customers, sheetOf('contact', [{ customer: reference, firstName: 'Jo' }], account)], account)).toEqual([]);
  });

  it('that are numbers find an import ID', () => {
    const numbered = sheetOf('customer', [{ importId: 1008, companyName: 'Acme' }]);
    expect(issuesIn([numbered, sheetOf('contact', [{ customer: '1008', firstName: 'Jo' }])])).toEqual([]);
  });

  it('come with the name that was probably meant', () => {
    const sheets = [customers, sheetOf('contact', [{ customer: 'Acme Pyt Ltd', firstName: 'Jo' }], account)];
    expect(validateSheets(sheets, account, 1900).issues[0]?.related).toEqual({ text: 'Acme Pty Ltd' });
  });

  it('mean the import ID where a text is one customer’s ID and another’s name', () => {
    const ambiguous = sheetOf('customer', [
      { importId: 'B', companyName: 'A' },
      { importId: 'Z', companyName: 'B', billingCustomer: 'B' },
    ]);
    expect(issuesIn([ambiguous])).toEqual([]);
  });
});

describe('billing customers', () => {
  const customer = (companyName: string, billingCustomer: string) => ({ companyName, billingCustomer });

  it.each([
    ['a customer billed to itself', [customer('A', 'A')], [2]],
    ['two billed to each other', [customer('A', 'B'), customer('B', 'A')], [2, 3]],
    [
      'a circle of three, but not the site that hangs on it',
      [customer('A', 'B'), customer('B', 'C'), customer('C', 'A'), customer('D', 'A')],
      [2, 3, 4],
    ],
  ])('%s', (_, rows, flagged) => {
    expect(issuesIn([sheetOf('customer', rows)])).toEqual(flagged.map((row) => `Customer ${row} billingCustomer: billing-cycle`));
  });

  it('may be sites of another billing customer, in a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => customer(`Customer ${at}`, at === 0 ? '' : `Customer ${at - 1}`));
    expect(issuesIn([sheetOf('customer', chain)])).toEqual([]);
  });
});

describe('equipment and contacts of one customer', () => {
  const customers = sheetOf('customer', [{ importId: 'C1', companyName: 'Acme' }]);

  it('are duplicates where one row gives the import ID and another the name', () => {
    const rows = [
      { ...EQUIPMENT, customer: 'C1' },
      { ...EQUIPMENT, customer: 'acme', equipmentNumber: 'ac 1' },
      { ...EQUIPMENT, customer: 'Acme', equipmentNumber: 'AC2' },
    ];
    expect(issuesIn([customers, sheetOf('equipment', rows)])).toEqual([
      'Equipment 2 equipmentNumber: duplicate',
      'Equipment 3 equipmentNumber: duplicate',
    ]);
  });

  it('have one default contact at most', () => {
    const rows = [
      { customer: 'C1', firstName: 'A', defaultContact: 'Y' },
      { customer: 'Acme', firstName: 'B', defaultContact: true },
      { customer: 'Acme', firstName: 'C', defaultContact: 'No' },
    ];
    expect(issuesIn([customers, sheetOf('contact', rows)])).toEqual([
      'Contacts 2 defaultContact: two-default-contacts',
      'Contacts 3 defaultContact: two-default-contacts',
    ]);
  });

  it('have service periods that end on or after their first day', () => {
    const period = (start: string, end: string, equipmentNumber: string) => ({
      ...EQUIPMENT,
      customer: 'C1',
      equipmentNumber,
      servicePeriodStart: start,
      servicePeriodEnd: end,
    });
    const rows = [period('2/01/2026', '1/01/2026', 'A'), period('1/01/2026', '1/01/2026', 'B')];
    expect(issuesIn([customers, sheetOf('equipment', rows)])).toEqual(['Equipment 2 servicePeriodEnd: end-before-start']);
  });
});

describe('addresses', () => {
  const address = (streetState: string, streetPostcode: string | number, streetCountry = '') => ({
    companyName: 'A',
    streetState,
    streetPostcode,
    streetCountry,
  });

  it.each([
    ['VIC', '4551', 'streetState: postcode-state-mismatch'],
    ['Victoria', 2750, 'streetState: postcode-state-mismatch'],
    ['Quensland', '4350', 'streetState: unknown-state'],
    ['NSW', '20000', 'streetPostcode: invalid-postcode'],
    ['NSW', '0001', 'streetPostcode: invalid-postcode'],
  ])('%s %s is worth a look', (state, postcode, issue) => {
    expect(issuesIn([sheetOf('customer', [address(state, postcode)])])).toEqual([`Customer 2 ${issue}`]);
  });

  it.each([
    ['NT', 820],
    ['SA', '0872'],
    ['NSW', '2620'],
    ['ACT', '2620'],
    ['NSW', '4383'],
    ['', '4350'],
    ['VIC', ''],
  ])('%s %s is in order', (state, postcode) => {
    expect(issuesIn([sheetOf('customer', [address(state, postcode)])])).toEqual([]);
  });

  it('abroad are taken as they stand', () => {
    const { issues, sheets } = validateSheets([sheetOf('customer', [address('Western Australia', 820, 'Elsewhere')])], testAccount, 1900);
    expect(issues).toEqual([]);
    expect(sheets[0]?.rows[0]?.values.get('streetState')).toBe('Western Australia');
    expect(sheets[0]?.rows[0]?.values.get('streetPostcode')).toBe('820');
  });
});

describe('what comes out', () => {
  it('has no value for a faulty cell and blocks its row, while a warning keeps both', () => {
    const rows = [
      { companyName: 'A', emailAddress: 'office@' },
      { companyName: 'B', streetState: 'Vic', streetPostcode: '4551' },
    ];
    const { sheets } = validateSheets([sheetOf('customer', rows)], testAccount, 1900);
    const [first, second] = sheets[0]?.rows ?? [];
    expect([first?.blocked, first?.values.get('emailAddress')]).toEqual([true, undefined]);
    expect([second?.blocked, second?.values.get('streetState')]).toEqual([false, 'VIC']);
  });

  it('says which row must arrive first, unless the system has that customer', () => {
    const account: Account = { ...testAccount, existingCustomers: [{ name: 'Old Friend' }] };
    const rows = [
      { companyName: 'Site', billingCustomer: 'C9' },
      { companyName: 'Other', billingCustomer: 'old friend' },
      { importId: 'C9', companyName: 'Payer' },
    ];
    const { sheets } = validateSheets([sheetOf('customer', rows, account)], account, 1900);
    expect(sheets[0]?.rows.map(({ waitsFor }) => waitsFor)).toEqual([{ sheetName: 'Customer', row: 4 }, null, null]);
  });

  it('waits for a row’s import ID even where the system has a customer of that name', () => {
    const account: Account = { ...testAccount, existingCustomers: [{ name: 'C9' }] };
    const rows = [
      { companyName: 'Site', billingCustomer: 'C9' },
      { importId: 'C9', companyName: 'Payer' },
    ];
    const { sheets } = validateSheets([sheetOf('customer', rows, account)], account, 1900);
    expect(sheets[0]?.rows[0]?.waitsFor).toEqual({ sheetName: 'Customer', row: 3 });
  });

  it('is nothing for rows whose columns feed no field, and its progress is a share all the same', () => {
    const steps = [...validateInSteps([{ ...sheetOf('customer', []), columns: [null], rows: [['total']] }], testAccount, 1900, null)];
    expect(steps.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('is the same in steps, whose progress only rises', () => {
    const sheet = sheetOf(
      'customer',
      Array.from({ length: 5_000 }, (_, at) => ({ companyName: `Customer ${at % 4_900}` })),
    );
    const steps = validateInSteps([sheet], testAccount, 1900, null);
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(step.value.issues).toEqual(validateSheets([sheet], testAccount, 1900).issues);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(5);
  });

  it('is nothing for no sheets and for sheets without rows', () => {
    expect(issuesIn([])).toEqual([]);
    expect(issuesIn([sheetOf('customer', []), sheetOf('contact', []), sheetOf('equipment', [])])).toEqual([]);
  });
});
