import fc from 'fast-check';
import type { Found, SheetsToValidate } from '../../../src/application/ports/validatorPort';
import { followSheets, type FollowedSheets } from '../../../src/application/validate/live/followSheets';
import { mapAll } from '../../../src/application/validate/mapSheets';
import type { RowRead, SheetRead, SheetsRead } from '../../../src/application/validate/sheetsRead';
import type { CellValue } from '../../../src/domain/cells/cell';
import type { Account } from '../../../src/domain/fields/account';
import { CELLS_AS_THEY_STAND, type CellRules, type ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { takeAllSteps } from '../../../src/domain/steps/takeAllSteps';
import { createPlaces } from '../../../src/domain/places/places';
import { testAccount } from '../domain/testAccount';

const account: Account = { ...testAccount, existingCustomers: [{ name: 'Known', importId: 'K-1' }] };
const places = createPlaces(['2037 NSW Glebe', '2112 NSW Ryde', '4000 QLD Brisbane City,Spring Hill']);

const NAMES: readonly CellValue[] = ['', 'Acme', 'ACME ', 'Acme P/L', 'Acme Pty Ltd', 'Known', 'Knwon', 'Total', 12];
const ADDRESSES: readonly CellValue[] = [
  '',
  '1 Main St, Glebe NSW 2037',
  '2 High St, Ryde, NSW, 2112',
  'at the back',
  '3 Low St, Glebe QLD 4000',
];
const MAILS: readonly CellValue[] = ['', 'jo@acme.example', 'nobody', ' Jo@Acme.example '];
const FLAGS: readonly CellValue[] = ['', 'Y', 'nope', true, 'Yes'];
const DATES: readonly CellValue[] = ['', 46_000, '03/04/2026', 'soon'];
const PHONES: readonly CellValue[] = ['', '0290001234', 290_001_234, '(02) 9000 1234', '12'];

interface SheetKindOfTest {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly CellValue[])[];
  readonly mapping: ColumnMapping | null;
}

const ownMapping = (
  kind: ColumnMapping['kind'],
  columns: readonly (readonly [header: string, field: string | null, rules?: Partial<CellRules>, joined?: number])[],
  more: Partial<ColumnMapping> = {},
): ColumnMapping => ({
  kind,
  source: { kind: 'sheet' },
  headerRow: 1,
  headerRows: 1,
  hiddenRows: 'ask',
  columns: columns.map(([header, field, rules, joined]) => ({
    header,
    place: 0,
    field,
    cells: { ...CELLS_AS_THEY_STAND, ...rules },
    ...(joined !== undefined && { joined }),
  })),
  constants: [],
  includeTotals: false,
  ...more,
});

/** Sheets of all the kinds that are read otherwise. */
export const KINDS = {
  template: {
    headers: ['Import ID', 'Company Name', 'Billing Customer', 'Email Address', 'On Hold', 'Phone Number'],
    cells: [['', 'K-1', 'A'], NAMES, NAMES, MAILS, FLAGS, PHONES],
    mapping: null,
  },
  translated: {
    headers: ['Who', 'Hold', 'Mail', 'Notes'],
    cells: [NAMES, FLAGS, MAILS, ['seen']],
    mapping: ownMapping(
      'customers',
      [
        ['Who', 'companyName'],
        ['Hold', 'onHold', { values: [{ from: 'nope', to: 'No' }], whenBlank: 'Yes' }],
        ['Mail', 'emailAddress'],
        ['Notes', null],
      ],
      { constants: [{ field: 'billingCustomer', value: 'Known' }] },
    ),
  },
  composed: {
    headers: ['Who', 'Address', 'First', 'Second'],
    cells: [NAMES, ADDRESSES, ['', 'note'], ['', 'more']],
    mapping: ownMapping('customers', [
      ['Who', 'companyName'],
      ['Address', 'split.street'],
      ['First', 'notes', {}, 0],
      ['Second', 'notes', {}, 1],
    ]),
  },
  equipment: {
    headers: ['Of', 'Serial', 'Start', 'End'],
    cells: [NAMES, ['', 'E1', 'e 1', 'E2'], DATES, DATES],
    mapping: ownMapping('equipment', [
      ['Of', 'customer'],
      ['Serial', 'equipmentNumber'],
      ['Start', 'servicePeriodStart', { dateOrder: 'month first' }],
      ['End', 'servicePeriodEnd'],
    ]),
  },
  list: {
    headers: ['Customer', 'Site', 'Mail', 'Serial'],
    cells: [NAMES, NAMES, MAILS, ['', 'E1', 'E2']],
    mapping: ownMapping('list', [
      ['Customer', 'customers/companyName'],
      ['Site', 'sites/companyName'],
      ['Mail', 'customers/emailAddress'],
      ['Serial', 'equipment/equipmentNumber'],
    ]),
  },
} satisfies Record<string, SheetKindOfTest>;
export type KindOfSheet = keyof typeof KINDS;

const rowOf = (kind: KindOfSheet) => fc.tuple(...KINDS[kind].cells.map((cells) => fc.constantFrom(...cells)));

/** Sheets of some kinds, as they were read. */
export const anySheets = (kinds: readonly KindOfSheet[]): fc.Arbitrary<SheetsRead> =>
  fc.tuple(...kinds.map((kind) => fc.array(rowOf(kind), { maxLength: 6 }))).map((rows) => ({
    sheets: rows.map((ofSheet, at): SheetRead => {
      const kind = kinds[at]!;
      const { headers, mapping } = KINDS[kind];
      const sheet = {
        id: `{${kind}}`,
        name: kind,
        entity: kind === 'equipment' ? ('equipment' as const) : ('customer' as const),
        ...(mapping && { headerRow: 1 }),
      };
      return { content: { sheet, headers, firstRow: 2, rows: ofSheet, hidden: new Set(), totalsRow: null }, mapping };
    }),
    dateSystem: 1900,
    account,
    places,
  }));

/** Rows of some of the sheets, as they are read again after an edit. */
export const anyEdit = (kinds: readonly KindOfSheet[]): fc.Arbitrary<readonly RowRead[]> =>
  fc.array(
    fc.nat(kinds.length - 1).chain((sheet) => fc.record({ sheet: fc.constant(sheet), index: fc.nat(7), cells: rowOf(kinds[sheet]!) })),
    { minLength: 1, maxLength: 3 },
  );

/** The sheets with the rows in them. */
export function withRows(read: SheetsRead, edited: readonly RowRead[]): SheetsRead {
  return {
    ...read,
    sheets: read.sheets.map((sheet, at) => {
      const rows = [...sheet.content.rows];
      for (const { index, cells } of edited.filter((row) => row.sheet === at)) {
        while (rows.length < index) rows.push(cells.map(() => ''));
        rows[index] = cells;
      }
      return { ...sheet, content: { ...sheet.content, rows } };
    }),
  };
}

export function followed(read: SheetsRead): FollowedSheets {
  return takeAllSteps(followSheets(read, takeAllSteps(mapAll(read.sheets, account))));
}

export function toValidate(read: SheetsRead): SheetsToValidate {
  return { read, mapped: followed(read).mapped };
}

/** All that was found, its rows with their values. */
export function written({ validation, safeRepairs }: Found) {
  const { issues, normalised, sheets } = validation;
  return {
    issues,
    normalised,
    safeRepairs,
    sheets: sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows.map(({ row, blocked, waitsFor, values }) => ({ row, blocked, waitsFor, values: [...values] })),
    })),
  };
}
