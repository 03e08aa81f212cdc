import fc from 'fast-check';
import type { Account } from '../../../../src/domain/fields/account';
import { chooseRows, type ErrorChoice } from '../../../../src/domain/importing/chooseRows';
import { planChunks, type ChunkLimits, type KeyOfRow } from '../../../../src/domain/importing/planChunks';
import type { Validation } from '../../../../src/domain/validation/validation';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { sheetOf } from '../validation/sheets';

const ROOMY: ChunkLimits = { maxRows: 1_000, maxBytes: 2_000_000 };
const EQUIPMENT = { equipmentNumber: 'AC1', equipmentType: 'Split System', servicePeriodStart: '2026-01-01' };

const keyOf: KeyOfRow = ({ sheetName, row }) => `${sheetName} ${row}`;

function plan(validation: Validation, limits = ROOMY, choice: ErrorChoice = 'leave-out-rows-with-errors') {
  const { rows, leftOut } = chooseRows(validation, choice);
  return { chunks: planChunks(rows, keyOf, limits), leftOut };
}

function customers(rows: readonly Record<string, string>[], account: Account = testAccount) {
  return validateSheets([sheetOf('customer', rows, account)], account, 1900);
}

describe('rows that stay behind', () => {
  it('have an error, or hang on a customer that stays behind, however many steps away', () => {
    const validation = validateSheets(
      [
        sheetOf('customer', [
          { companyName: 'Payer', emailAddress: 'office@' },
          { companyName: 'Site', billingCustomer: 'Payer' },
          { companyName: 'Unit', billingCustomer: 'Site' },
          { companyName: 'Other' },
        ]),
        sheetOf('contact', [
          { customer: 'Unit', firstName: 'Jo' },
          { customer: 'Other', firstName: 'Mei' },
        ]),
      ],
      testAccount,
      1900,
    );
    const { chunks, leftOut } = plan(validation);
    expect(leftOut).toEqual([
      { sheetName: 'Customer', row: 2, reason: 'has-errors' },
      { sheetName: 'Customer', row: 3, reason: 'refers-to-left-out' },
      { sheetName: 'Customer', row: 4, reason: 'refers-to-left-out' },
      { sheetName: 'Contacts', row: 2, reason: 'refers-to-left-out' },
    ]);
    expect(chunks.map(({ entity, records }) => [entity, records.map(({ rowKey }) => rowKey)])).toEqual([
      ['customer', ['Customer 5']],
      ['contact', ['Contacts 3']],
    ]);
  });

  it('are not those whose customer the system has already', () => {
    const account: Account = { ...testAccount, existingCustomers: [{ name: 'Payer' }] };
    const rows = [
      { companyName: 'Payer', emailAddress: 'office@' },
      { companyName: 'Site', billingCustomer: 'Payer' },
    ];
    expect(plan(customers(rows, account)).leftOut).toEqual([{ sheetName: 'Customer', row: 2, reason: 'has-errors' }]);
  });

  it('go without their faulty cells when the person says so, unless they cannot do without them', () => {
    const rows = [
      { companyName: 'A', emailAddress: 'office@', streetSuburb: 'Glebe' },
      { companyName: 'Twin' },
      { companyName: 'twin' },
      { companyName: 'B', billingCustomer: 'Nobody' },
    ];
    const { rows: chosen, leftOut } = chooseRows(customers(rows), 'send-rows-without-faulty-cells');
    expect(chosen.map(({ row, values }) => [row, Object.fromEntries(values)])).toEqual([[2, { companyName: 'A', streetSuburb: 'Glebe' }]]);
    expect(leftOut.map(({ row }) => row)).toEqual([3, 4, 5]);
  });
});

describe('chunks', () => {
  it('stop with a clear error at a row that is too large to travel', () => {
    const validation = customers([{ companyName: 'A' }]);
    expect(() => plan(validation, { maxRows: 10, maxBytes: 40 })).toThrow('Row 2 of Customer is larger than a chunk may be');
  });

  it('put customers before their sites, and contacts and equipment after all customers', () => {
    const validation = validateSheets(
      [
        sheetOf('equipment', [{ ...EQUIPMENT, customer: 'Site' }]),
        sheetOf('contact', [{ customer: 'Payer', firstName: 'Jo' }]),
        sheetOf('customer', [{ companyName: 'Site', billingCustomer: 'Payer' }, { companyName: 'Payer' }]),
      ],
      testAccount,
      1900,
    );
    expect(plan(validation).chunks.map(({ seq, level, entity, records }) => [seq, level, entity, records.length])).toEqual([
      [0, 0, 'customer', 1],
      [1, 1, 'customer', 1],
      [2, 2, 'contact', 1],
      [3, 2, 'equipment', 1],
    ]);
  });

  const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'Gone', 'Ünïcode 漢字 😀');
  const reference = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: name });
  const books = fc.record({
    customers: fc.array(
      fc.record({ companyName: name, billingCustomer: reference, emailAddress: fc.constantFrom('', 'jo@c.com', 'office@') }),
      { maxLength: 12 },
    ),
    contacts: fc.array(fc.record({ customer: name, firstName: fc.constantFrom('Jo', '') }), { maxLength: 8 }),
    equipment: fc.array(fc.record({ customer: name, equipmentNumber: fc.constantFrom('1', '2', '3') }), { maxLength: 8 }),
    existing: fc.subarray(['A', 'B', 'Gone']),
    maxRows: fc.integer({ min: 1, max: 5 }),
    maxBytes: fc.integer({ min: 300, max: 900 }),
  });

  it('hold every sendable row once, within their limits, after what it refers to; with the rows left out they are all rows', () => {
    fc.assert(
      fc.property(
        books,
        fc.constantFrom('leave-out-rows-with-errors' as const, 'send-rows-without-faulty-cells' as const),
        (book, choice) => {
          const account: Account = { ...testAccount, existingCustomers: book.existing.map((existing) => ({ name: existing })) };
          const sheets = [
            sheetOf('customer', book.customers, account),
            sheetOf('contact', book.contacts, account),
            sheetOf(
              'equipment',
              book.equipment.map((row) => ({ ...EQUIPMENT, ...row })),
              account,
            ),
          ];
          const validation = validateSheets(sheets, account, 1900);
          const { chunks, leftOut } = plan(validation, book, choice);

          const keys = [
            ...chunks.flatMap(({ records }) => records.map(({ rowKey }) => rowKey)),
            ...leftOut.map(({ sheetName, row }) => `${sheetName} ${row}`),
          ];
          const all = validation.sheets.flatMap(({ sheetName, rows }) => rows.map(({ row }) => `${sheetName} ${row}`));
          expect(keys.toSorted()).toEqual(all.toSorted());

          const levelOf = new Map(chunks.flatMap(({ level, records }) => records.map(({ rowKey }) => [rowKey, level] as const)));
          for (const { sheetName, rows } of validation.sheets) {
            for (const { row, waitsFor } of rows) {
              const level = levelOf.get(`${sheetName} ${row}`);
              if (level !== undefined && waitsFor) expect(levelOf.get(`${waitsFor.sheetName} ${waitsFor.row}`)).toBeLessThan(level);
            }
          }
          chunks.forEach(({ seq, records }, at) => {
            expect(seq).toBe(at);
            expect(records.length).toBeLessThanOrEqual(book.maxRows);
            expect(Buffer.byteLength(JSON.stringify(records))).toBeLessThanOrEqual(book.maxBytes);
          });
          const levels = chunks.map(({ level }) => level);
          expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
