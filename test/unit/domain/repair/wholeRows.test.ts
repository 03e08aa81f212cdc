import type { CellValue } from '../../../../src/domain/cells/cell';
import { splitName } from '../../../../src/domain/cells/text/splitName';
import { proposeRepairs } from '../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../src/domain/repair/repairContext';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { sheetOf } from '../validation/sheets';
import { proposed } from './issueWith';

type Row = Readonly<Record<string, CellValue>>;

/** The proposals for the duplicates of two customer rows, by sheet row. */
function merges(...rows: readonly Row[]) {
  const sheets = [sheetOf('customer', rows)];
  const context = createRepairContext(sheets, testAccount);
  return validateSheets(sheets, testAccount, 1900)
    .issues.filter(({ kind }) => kind === 'duplicate')
    .flatMap((issue) => proposeRepairs(issue, context).map((repair) => ({ row: issue.row, column: issue.field.key, ...repair })));
}

describe('rows that are listed twice', () => {
  const KEPT = { importId: 'C1', companyName: 'Reef Motel', streetState: 'QLD', phoneNumber: '(07) 3220 6673' };

  it.each<[string, Row]>([
    ['another phone number', { ...KEPT, phoneNumber: '(07) 3220 6674' }],
    ['another import ID', { ...KEPT, importId: 'C2' }],
    ['a cell that cannot be read', { ...KEPT, phoneNumber: 'call Bob' }],
    ['a billing customer of its own', { ...KEPT, billingCustomer: 'Nobody' }],
  ])('are not merged where the second has %s', (_, second) => {
    const first = 'billingCustomer' in second ? { ...KEPT, billingCustomer: 'Somebody' } : KEPT;
    expect(merges(first, second)).toEqual([]);
  });

  it('are merged into the first where they say the same, however it is written', () => {
    const [merge, ...others] = merges(KEPT, { companyName: 'REEF MOTEL', streetState: 'Qld', phoneNumber: '(07) 3220 6673' });
    expect(others).toEqual([]);
    expect(merge).toMatchObject({ row: 3, column: 'companyName', to: '', certainty: 'likely', outcome: { is: 'merged', intoRow: 2 } });
    expect(merge?.besides?.map(({ row, field, from, to }) => [row, field.key, from, to])).toEqual([
      [3, 'phoneNumber', '(07) 3220 6673', ''],
      [3, 'streetState', 'Qld', ''],
    ]);
  });

  it('are not the same name where the case alone tells two apart in a text that is kept', () => {
    expect(merges({ ...KEPT, notes: 'Gate code ABC' }, { ...KEPT, notes: 'gate code abc' })).toEqual([]);
  });

  it('give the first what only the second says', () => {
    const [merge] = merges(
      { importId: 'C1', companyName: 'Reef Motel' },
      { companyName: 'Reef Motel', notes: 'Gate code 12', mobileNumber: 412345678 },
    );
    expect(merge?.besides?.map(({ row, field, from, to }) => [row, field.key, from, to])).toEqual([
      [2, 'mobileNumber', '', 412345678],
      [3, 'mobileNumber', 412345678, ''],
      [2, 'notes', '', 'Gate code 12'],
      [3, 'notes', 'Gate code 12', ''],
    ]);
  });
});

describe('a customer that is missing', () => {
  it('can be added, after the names that it may have been meant to be', () => {
    expect(proposed('customer', { billingCustomer: 'Nobody Knows Holdings' })).toEqual(['unsure add Nobody Knows Holdings']);
    expect(proposed('contact', { customer: 'Harbor Bakery Pty Ltd' })).toEqual([
      'review Harbour Bakery Pty Ltd',
      'unsure add Harbor Bakery Pty Ltd',
    ]);
  });

  it('is not an import ID, nor a name that is too long to be stored', () => {
    expect(proposed('customer', { billingCustomer: 'C-9' })).toEqual([]);
    expect(proposed('customer', { billingCustomer: `${'Nobody '.repeat(36)}Knows` })).toEqual([]);
  });

  it('cannot be added without a Customer sheet', () => {
    const sheets = [sheetOf('contact', [{ customer: 'Nobody Knows Holdings', firstName: 'Jo' }])];
    const [issue] = validateSheets(sheets, testAccount, 1900).issues;
    expect(proposeRepairs(issue!, createRepairContext(sheets, testAccount))).toEqual([]);
  });

  it('a name with other figures is proposed with a doubt', () => {
    expect(proposed('customer', { billingCustomer: '8 Station St, Benowa' })[0]).toBe('unsure 84 Station St, Benowa');
  });
});

describe('whole names', () => {
  it.each([
    'Jane',
    'Mr Smith',
    'Dr. Jane Smith',
    'Bob and Mary',
    'Bob & Mary Smith',
    'Site 4',
    'Smith, Jane, Pty',
    '',
    ' ',
    ',',
    'a,',
    'J0hn Smith',
  ])('%j is none', (text) => {
    expect(splitName(text)).toBeNull();
  });

  it.each([
    ['Jane Smith', 'Jane', 'Smith'],
    ['  Jane   Smith ', 'Jane', 'Smith'],
    ["Siobhán O'Brien", 'Siobhán', "O'Brien"],
    ['Mateo De Souza', 'Mateo', 'De Souza'],
    ['Maria de la Cruz', 'Maria', 'de la Cruz'],
    ['Anne-Marie J. Lee', 'Anne-Marie J.', 'Lee'],
    ['De Souza, Mateo', 'Mateo', 'De Souza'],
  ])('%j is %s, %s', (text, first, last) => {
    expect(splitName(text)).toEqual({ first, last });
  });
});
