import fc from 'fast-check';
import type { CellValue } from '../../../../../src/domain/cells/cell';
import { gatherRecords } from '../../../../../src/domain/mapping/list/gatherRecords';
import { applyMapping } from '../../../../../src/domain/mapping/ownSheet/applyMapping';
import { CELLS_AS_THEY_STAND, type ColumnMapping } from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { mappableFields } from '../../../../../src/domain/mapping/ownSheet/mappableFields';
import { chooseRows } from '../../../../../src/domain/importing/chooseRows';
import { proposeRepairs } from '../../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../../src/domain/repair/repairContext';
import { validateSheets } from '../../../../../src/domain/validation/validateSheets';
import { testAccount } from '../../testAccount';

const FIELDS = mappableFields('list', testAccount);

/** Columns by the field that each feeds; the field's key is its header too. */
function mappingOf(fields: readonly (string | null)[], constants: ColumnMapping['constants'] = []): ColumnMapping {
  return {
    kind: 'list',
    source: { kind: 'sheet' },
    headerRow: 1,
    headerRows: 1,
    hiddenRows: 'ask',
    columns: fields.map((field, at) => ({ header: `${field ?? 'ignored'} ${at}`, place: 0, field, cells: CELLS_AS_THEY_STAND })),
    constants,
    includeTotals: true,
  };
}

function gather(mapping: ColumnMapping, rows: readonly (readonly CellValue[])[]) {
  const headers = mapping.columns.map(({ header }) => header);
  const content = { sheetName: 'Mine', firstRow: 2, headers, rows, hidden: new Set<number>(), totalsRow: null };
  const { sheet } = applyMapping(content, mapping, FIELDS);
  return gatherRecords(sheet, FIELDS);
}

/** What the rows would be sent as, by kind of record. */
function recordsOf(mapping: ColumnMapping, rows: readonly (readonly CellValue[])[]) {
  const validation = validateSheets(gather(mapping, rows), testAccount, 1900);
  const records = Object.fromEntries(
    validation.sheets.map(({ part, rows: found }) => [part, found.map(({ values }) => Object.fromEntries(values))]),
  );
  return { records, ...validation };
}

const SITE_LIST = [
  'sites/companyName',
  'sites/streetSuburb',
  'customers/companyName',
  'customers/emailAddress',
  'contacts/firstName',
  'contacts/emailAddress',
];

describe('the rows of a list', () => {
  test('become each customer once, its sites billed to it, and its contacts at their sites', () => {
    const { records, issues } = recordsOf(mappingOf(SITE_LIST), [
      ['North Depot', 'Glebe', 'Acme', 'pay@acme.example', 'Jo', 'jo@acme.example'],
      ['South Depot', 'Ryde', 'ACME', 'pay@acme.example', 'Sam', ''],
      ['Bakery', 'Bondi', 'Harbour', '', '', ''],
      ['Bakery', '', 'Harbour', '', 'Al', ''],
    ]);
    expect(records).toEqual({
      customers: [{ companyName: 'Acme', emailAddress: 'pay@acme.example' }, { companyName: 'Harbour' }],
      sites: [
        { companyName: 'North Depot', streetSuburb: 'Glebe', billingCustomer: 'Acme' },
        { companyName: 'South Depot', streetSuburb: 'Ryde', billingCustomer: 'Acme' },
        { companyName: 'Bakery', streetSuburb: 'Bondi', billingCustomer: 'Harbour' },
      ],
      contacts: [
        { firstName: 'Jo', emailAddress: 'jo@acme.example', customer: 'North Depot' },
        { firstName: 'Sam', customer: 'South Depot' },
        { firstName: 'Al', customer: 'Bakery' },
      ],
    });
    expect(issues).toEqual([]);
  });

  test('that disagree are told of in their own cells, and what most of them say is sent', () => {
    const rows = [
      ['A', '', 'Acme', 'old@acme.example', '', ''],
      ['B', '', 'Acme', 'pay@acme.example', '', ''],
      ['C', '', 'Acme', 'pay@acme.example', '', ''],
    ];
    const { records, issues } = recordsOf(mappingOf(SITE_LIST), rows);
    expect(records['customers']).toEqual([{ companyName: 'Acme', emailAddress: 'pay@acme.example' }]);
    expect(issues).toMatchObject([
      { kind: 'rows-disagree', row: 2, column: 3, value: 'old@acme.example', related: { row: 3, text: 'pay@acme.example' } },
    ]);
  });

  test('show a fault of a customer in every cell that has it, each with its own repair', () => {
    const rows = ['A', 'B'].map((site) => [site, '', 'Acme', 'pay at acme.example', '', '']);
    const sheets = gather(mappingOf(SITE_LIST), rows);
    const { issues } = validateSheets(sheets, testAccount, 1900);
    expect(issues.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['invalid-email', 2, 3],
      ['invalid-email', 3, 3],
    ]);
    const context = createRepairContext(sheets, testAccount);
    expect(issues.map((issue) => proposeRepairs(issue, context)[0]?.to)).toEqual(['pay@acme.example', 'pay@acme.example']);
  });

  test('keep a site and its contact back with a customer that cannot go, and nothing else', () => {
    const rows = [
      ['A', '', '', 'pay@acme.example', 'Jo', ''],
      ['B', '', 'Harbour', '', 'Al', ''],
    ];
    const { rows: going, leftOut } = chooseRows(recordsOf(mappingOf(SITE_LIST), rows), 'leave-out-rows-with-errors');
    expect(leftOut.map(({ part, row, reason }) => [part, row, reason])).toEqual([
      ['customers', 2, 'has-errors'],
      ['sites', 2, 'refers-to-left-out'],
      ['contacts', 2, 'refers-to-left-out'],
    ]);
    expect(going.map(({ part, row, level }) => [part, row, level])).toEqual([
      ['customers', 3, 0],
      ['sites', 3, 1],
      ['contacts', 3, 2],
    ]);
  });

  test('whose site is the customer itself make one record of both, with what either column says', () => {
    const { records, issues } = recordsOf(
      mappingOf(['sites/companyName', 'sites/phoneNumber', 'customers/companyName', 'equipment/equipmentNumber']),
      [['Reef Motel', '07 3220 6673', 'REEF MOTEL', 'AC1']],
    );
    expect(Object.keys(records)).toEqual(['customers', 'equipment']);
    expect(records['customers']).toMatchObject([{ phoneNumber: expect.stringContaining('3220') }]);
    expect(records['equipment']).toMatchObject([{ customer: expect.stringMatching(/reef motel/i), equipmentNumber: 'AC1' }]);
    expect(issues.map(({ kind }) => kind)).toEqual([]);
  });

  test('make two contacts of one name of two addresses, and one of the same twice', () => {
    const people = [
      ['A', '', 'Acme', '', 'Jo', 'jo@one.example'],
      ['A', '', 'Acme', '', 'Jo', 'JO@one.example'],
      ['B', '', 'Acme', '', 'Jo', 'jo@one.example'],
      ['B', '', 'Acme', '', 'Jo', 'jo@two.example'],
    ];
    expect(recordsOf(mappingOf(SITE_LIST), people).records['contacts']).toHaveLength(3);
  });

  test('have no equipment where only a value for all rows, or a default for blank cells, speaks of it', () => {
    const constants = [{ field: 'equipment/servicePeriodStart', value: '2026-01-01' }];
    const mapping = mappingOf(['customers/companyName', 'equipment/equipmentNumber'], constants);
    const { records } = recordsOf(mapping, [
      ['Acme', ''],
      ['Acme', 'AC1'],
    ]);
    expect(records['equipment']).toEqual([{ customer: 'Acme', equipmentNumber: 'AC1', servicePeriodStart: '2026-01-01' }]);
  });

  test('are billed to one customer for all, which is not billed to itself', () => {
    const constants = [{ field: 'sites/billingCustomer', value: 'Head Office' }];
    const account = { ...testAccount, existingCustomers: [{ name: 'Head Office' }] };
    const sheets = gather(mappingOf(['sites/companyName', 'contacts/firstName'], constants), [
      ['Depot', 'Jo'],
      ['Head Office', ''],
    ]);
    const { sheets: validated, issues } = validateSheets(sheets, account, 1900);
    expect(validated[0]?.rows.map(({ values }) => values.get('billingCustomer'))).toEqual(['Head Office', undefined]);
    expect(issues).toEqual([]);
  });
});

const NAMES = fc.constantFrom('', 'Acme', 'acme ', 'Harbour', 'Reef');
const WORDS = fc.constantFrom('', 'Glebe', 'Ryde', 'Bondi Beach');
const KEYS = [
  'customers/companyName',
  'customers/streetSuburb',
  'sites/companyName',
  'sites/streetSuburb',
  'contacts/firstName',
  'contacts/lastName',
  'equipment/equipmentNumber',
  'equipment/location',
];
const lists = fc.record({
  fields: fc.shuffledSubarray(KEYS, { minLength: 2 }),
  rows: fc.array(fc.tuple(...KEYS.map((key) => (/companyName$/.test(key) ? NAMES : WORDS))), { maxLength: 12 }),
});

describe('whatever the list', () => {
  const sorted = (values: readonly unknown[] = []) => values.map((value) => JSON.stringify(value)).sort();
  const cellsOfRecords = (mapping: ColumnMapping, rows: readonly (readonly CellValue[])[]) =>
    Object.fromEntries(
      gather(mapping, rows).map(({ gathered, columns, rows: records }) => [
        gathered!.part,
        sorted(
          records.map((record) => columns.flatMap((field, at) => (field && record[at] !== '' ? [[field.key, record[at]]] : [])).sort()),
        ),
      ]),
    );

  test('no order of its rows or columns changes what they become', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), ({ fields, rows }, picks) => {
        const shuffle = <T>(items: readonly T[], seed: number) =>
          items
            .map((item, at) => ({ item, by: picks[(at + seed) % picks.length]! }))
            .sort((a, b) => a.by - b.by)
            .map(({ item }) => item);
        const mapping = mappingOf(fields);
        const cells = rows.map((row) => row.slice(0, fields.length));
        const order = shuffle(
          fields.map((_, at) => at),
          7,
        );
        const moved = { ...mapping, columns: order.map((at) => mapping.columns[at]!) };
        const movedRows = shuffle(cells, 0).map((row) => order.map((at) => row[at]!));
        expect(cellsOfRecords(moved, movedRows)).toEqual(cellsOfRecords(mapping, cells));
      }),
    );
  });

  test('every cell that is mapped is in a record or is told of, and no other cell is anywhere', () => {
    fc.assert(
      fc.property(lists, fc.nat(), ({ fields, rows }, at) => {
        const ignored = at % fields.length;
        const mapping = mappingOf(fields.map((field, column) => (column === ignored ? null : field)));
        const cells = rows.map((row, index) =>
          row.slice(0, fields.length).map((cell, column) => (column === ignored ? `secret ${index}` : cell)),
        );
        const sheets = gather(mapping, cells);
        expect(JSON.stringify(sheets.map((sheet) => sheet.rows))).not.toContain('secret');

        const accounted = new Set<string>();
        for (const { rows: records, columns, gathered, remarks = [] } of sheets) {
          for (const { cell } of remarks) if (cell) accounted.add(`${cell.row} ${cell.column}`);
          records.forEach((record, index) =>
            columns.forEach((field, column) => {
              if (!field || record[column] === '') return;
              const same = (value: CellValue) => String(value).trim().toLowerCase() === String(record[column]).trim().toLowerCase();
              for (const row of gathered!.rowsOf(index)) {
                cells[row - 2]!.forEach((value, sheetColumn) => {
                  const key = mapping.columns[sheetColumn]!.field;
                  if (key?.endsWith(`/${field.key}`) && same(value)) accounted.add(`${row} ${sheetColumn}`);
                });
              }
            }),
          );
        }
        cells.forEach((row, index) =>
          row.forEach((value, column) => {
            if (value !== '' && column !== ignored) expect(accounted).toContain(`${index + 2} ${column}`);
          }),
        );
      }),
    );
  });
});
