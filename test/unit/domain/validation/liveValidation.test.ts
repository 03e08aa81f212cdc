import fc from 'fast-check';
import type { CellValue } from '../../../../src/domain/cells/cell';
import type { Account } from '../../../../src/domain/fields/account';
import { createLiveValidation } from '../../../../src/domain/validation/live/createLiveValidation';
import type { RowEdit } from '../../../../src/domain/validation/live/editableSheet';
import { createJudgedSheets } from '../../../../src/domain/validation/live/judgedSheets';
import { takeAllSteps } from '../../../../src/domain/steps/takeAllSteps';
import type { MappedSheet } from '../../../../src/domain/validation/mappedSheet';
import type { Validation } from '../../../../src/domain/validation/validation';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { sheetOf } from './sheets';

/** Few and alike, so that rows meet: spellings of one name, names that are others' import IDs, a name that the system has. */
const NAMES = ['', 'Acme', 'ACME ', 'Ac me', 'Bright Ltd', 'Bright Ltdd', 'C-1', 'Known', 'Know'];
const IMPORT_IDS = ['', 'C-1', 'c-1', 'C-2', 'Acme', 'K-1'];
const account: Account = {
  ...testAccount,
  existingCustomers: [
    { name: 'Known', importId: 'K-1' },
    { name: 'Bright Ltd', importId: 'C-2' },
  ],
};

const SHEETS = [
  {
    entity: 'customer',
    name: 'Customer',
    cells: { companyName: NAMES, importId: IMPORT_IDS, billingCustomer: [...NAMES, ...IMPORT_IDS], email: ['', 'a@b.au', 'nobody'] },
  },
  { entity: 'customer', name: 'More customers', cells: { companyName: NAMES, importId: IMPORT_IDS, billingCustomer: NAMES } },
  {
    entity: 'contact',
    name: 'Contacts',
    cells: { firstName: ['', 'Jo'], customer: [...NAMES, ...IMPORT_IDS], defaultContact: ['', 'Yes', 'maybe'] },
  },
  {
    entity: 'equipment',
    name: 'Equipment',
    cells: {
      equipmentNumber: ['', 'E1', 'e 1', 'E2'],
      customer: [...NAMES, ...IMPORT_IDS],
      servicePeriodStart: ['', '1/2/2026'],
      servicePeriodEnd: ['', '1/1/2026', 'soon'],
    },
  },
] as const;

const rowOf = (cells: Readonly<Record<string, readonly string[]>>) =>
  fc.record(Object.fromEntries(Object.entries(cells).map(([key, values]) => [key, fc.constantFrom(...values)])));

const workbook = fc.tuple(...SHEETS.map(({ cells }) => fc.array(rowOf(cells), { maxLength: 6 })));
const edit = fc
  .nat(SHEETS.length - 1)
  .chain((sheet) => fc.record({ sheet: fc.constant(sheet), index: fc.nat(8), row: rowOf(SHEETS[sheet]!.cells) }));

describe('a validation that follows edits', () => {
  it('finds after every edit just what judging everything finds', () => {
    fc.assert(
      fc.property(workbook, fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows, edits) => {
        const sheets = rows.map((ofSheet, at) => sheetOf(SHEETS[at]!.entity, ofSheet, account, SHEETS[at]!.name));
        const live = follow(sheets);
        for (const step of edits) {
          const validation = live.edit(
            step.map(({ sheet, index, row }): RowEdit => ({ sheet, index, cells: cellsOf(sheets[sheet]!, row) })),
          );
          expect(readable(validation)).toEqual(readable(validateSheets(live.sheets, account, 1900)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('judges a customer listed twice, billed to itself and to one that comes into a circle', () => {
    const sheet = sheetOf('customer', [
      { companyName: 'Known', billingCustomer: 'Acme' },
      { companyName: 'Twice', billingCustomer: 'Twice' },
      { companyName: 'Twice', billingCustomer: 'Known' },
    ]);
    const live = follow([sheet]);
    const now = live.edit([{ sheet: 0, index: 3, cells: cellsOf(sheet, { companyName: 'Acme', billingCustomer: 'Known' }) }]);
    expect(now.issues.filter(({ kind }) => kind === 'billing-cycle').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  it('judges a row that refers to a renamed customer, and leaves the others alone', () => {
    const customers = sheetOf('customer', [{ companyName: 'Acme' }, { companyName: 'Beta' }]);
    const contacts = sheetOf('contact', [
      { firstName: 'Jo', customer: 'Acme' },
      { firstName: 'Di', customer: 'Beta' },
    ]);
    const live = follow([customers, contacts]);
    const before = validateSheets([customers, contacts], account, 1900);
    const after = live.edit([{ sheet: 0, index: 0, cells: cellsOf(customers, { companyName: 'Acme Pty Ltd' }) }]);
    expect(after.issues).toMatchObject([{ kind: 'unknown-reference', sheetName: 'Contacts', row: 2 }]);
    expect(readable(before).issues).toEqual([]);
  });
});

/** All that is known after every edit, put together from what the edits have changed. */
function follow(sheets: readonly MappedSheet[]) {
  const judged = createJudgedSheets(sheets, validateSheets(sheets, account, 1900));
  const live = takeAllSteps(createLiveValidation(sheets, { account, dateSystem: 1900, places: null }));
  return {
    sheets: live.sheets,
    edit(edits: readonly RowEdit[]): Validation {
      judged.replace(live.edit(edits));
      return judged.asValidation();
    },
  };
}

function cellsOf({ columns }: MappedSheet, row: Readonly<Record<string, CellValue>>): readonly CellValue[] {
  return columns.map((field) => (field && row[field.key]) ?? '');
}

function readable({ issues, normalised, sheets }: Validation) {
  return {
    issues: issues.map(({ field, related, ...issue }) => ({
      ...issue,
      field: field.key,
      ...(issue.kind !== 'unknown-reference' && { related }),
    })),
    normalised: normalised.map(({ field, ...cell }) => ({ ...cell, field: field.key })),
    sheets: sheets.map(({ sheetName, rows }) => ({
      sheetName,
      rows: rows.map(({ row, blocked, values, waitsFor }) => ({ row, blocked, waitsFor, values: Object.fromEntries(values) })),
    })),
  };
}
