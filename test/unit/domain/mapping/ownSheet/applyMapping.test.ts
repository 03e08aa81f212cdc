import fc from 'fast-check';
import type { CellValue } from '../../../../../src/domain/cells/cell';
import { CUSTOMER_FIELDS } from '../../../../../src/domain/fields/customerFields';
import { applyMapping, type OwnSheetContent } from '../../../../../src/domain/mapping/ownSheet/applyMapping';
import { columnsOf } from '../../../../../src/domain/mapping/ownSheet/createRowMapper';
import { CELLS_AS_THEY_STAND, columnMappingSchema, type ColumnMapping } from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { compareColumns, isUnchanged } from '../../../../../src/domain/mapping/ownSheet/compareColumns';
import { mappableFields } from '../../../../../src/domain/mapping/ownSheet/mappableFields';
import { namedColumns } from '../../../../../src/domain/mapping/ownSheet/namedColumns';
import { shapeOf } from '../../../../../src/domain/mapping/ownSheet/shapeOf';
import { proposeRepairs } from '../../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../../src/domain/repair/repairContext';
import { validateSheets } from '../../../../../src/domain/validation/validateSheets';
import { testAccount } from '../../testAccount';

const account = testAccount;
const fieldsFor = ({ kind }: Pick<ColumnMapping, 'kind'>) => mappableFields(kind, account);
/** Fields that may repeat: two customers of the same name would be an error. */
const keys = CUSTOMER_FIELDS.filter(({ kind, key }) => kind === 'text' && /^(?:street|postal)/.test(key)).map(({ key }) => key);

const nothingHidden = { hidden: new Set<number>(), totalsRow: null };

/** A sheet with different headers, some of them mapped to fields of plain text, and rows of plain words. */
const sheets = fc
  .uniqueArray(fc.constantFrom('Name', 'Code', 'Town', '__proto__', 'constructor', 'Ünit', 'E-mail', 'a b', 'Notes 2'), {
    minLength: 1,
    maxLength: keys.length,
  })
  .chain((headers) =>
    fc.record({
      headers: fc.constant(headers),
      fields: fc
        .shuffledSubarray(keys, { minLength: headers.length, maxLength: headers.length })
        .chain((shuffled) => fc.tuple(...shuffled.map((key) => fc.option(fc.constant(key))))),
      rows: fc.array(fc.array(fc.stringMatching(/^[a-z]{0,6}$/), { minLength: headers.length, maxLength: headers.length }), {
        maxLength: 6,
      }),
    }),
  )
  .map(({ headers, fields, rows }) => {
    const content: OwnSheetContent = { ...nothingHidden, sheetName: 'Mine', firstRow: 4, headers, rows };
    const mapping = columnMappingSchema.parse({
      kind: 'customers',
      headerRow: 3,
      columns: namedColumns(headers).map(({ header, place }, at) => ({ header, place, field: fields[at] ?? null })),
      constants: [],
      includeTotals: true,
    });
    return { content, mapping };
  });

/** What each row would be sent as. */
function records(content: OwnSheetContent, mapping: ColumnMapping): Record<string, unknown>[] {
  const { sheet } = applyMapping(content, mapping, fieldsFor(mapping));
  const [validated] = validateSheets([sheet], account, 1900).sheets;
  return (validated?.rows ?? []).map(({ row, values }) => ({ row, ...Object.fromEntries(values) }));
}

describe('a mapping', () => {
  test('is the same once it was saved and loaded', () => {
    fc.assert(
      fc.property(sheets, ({ mapping }) => {
        expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
      }),
    );
  });

  test('makes the same of rows whose columns were shuffled, whose headers changed case, and that have blank columns between', () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.nat()), fc.boolean(), ({ content, mapping }, picks, shout) => {
        const order = content.headers.map((_, column) => column);
        const shuffled: number[] = [];
        while (order.length > 0) shuffled.push(...order.splice(picks.next().value % order.length, 1));
        const places = shuffled.flatMap((column) => (picks.next().value % 2 === 0 ? [column, -1] : [column]));
        const moved = (row: readonly CellValue[]) => places.map((column) => row[column] ?? '');
        const cased = (cell: CellValue) => (shout ? String(cell).toUpperCase() : ` ${String(cell).toLowerCase()} `);
        const other = {
          ...content,
          headers: moved(content.headers).map((cell) => (cell === '' ? '' : cased(cell))),
          rows: content.rows.map(moved),
        };

        expect(isUnchanged(compareColumns(columnsOf(other, mapping), mapping, fieldsFor(mapping)))).toBe(true);
        expect(shapeOf(columnsOf(other, mapping))).toBe(shapeOf(mapping.columns));
        expect(records(other, mapping)).toEqual(records(content, mapping));
      }),
    );
  });

  test('never sends what is not mapped, and never loses what is', () => {
    fc.assert(
      fc.property(sheets, ({ content, mapping }) => {
        const { sheet, ignored } = applyMapping(content, mapping, fieldsFor(mapping));
        mapping.columns.forEach(({ field, header }, column) => {
          expect(sheet.columns[column]?.key ?? null).toBe(field);
          const holds = content.rows.some((row) => row[column] !== '');
          expect(ignored.some((each) => each.header === header)).toBe(field === null && holds);
        });
        const sent = records(content, mapping);
        const mapped = mapping.columns.map(({ field }) => field);
        const expected = content.rows.flatMap((row, index) => {
          const values = row.flatMap((cell, column) => (cell !== '' && mapped[column] !== null ? [[mapped[column], cell] as const] : []));
          return values.length === 0 ? [] : [{ row: 4 + index, ...Object.fromEntries(values) }];
        });
        expect(sent).toEqual(expected);
      }),
    );
  });
});

const named = (headers: string[], fields: (string | null)[], rest: Partial<ColumnMapping> = {}): ColumnMapping =>
  columnMappingSchema.parse({
    kind: 'sites',
    headerRow: 1,
    columns: headers.map((header, at) => ({
      header,
      place: headers.slice(0, at).filter((each) => each === header).length,
      field: fields[at] ?? null,
    })),
    constants: [],
    includeTotals: false,
    ...rest,
  });
const sheet = (headers: string[], rows: CellValue[][], headerRow = 1): OwnSheetContent => ({
  ...nothingHidden,
  sheetName: 'Mine',
  firstRow: headerRow + 1,
  headers,
  rows,
});

test('equal headers are told apart by their order', () => {
  const mapping = named(['Phone', 'Phone'], [null, 'companyName']);
  expect(records(sheet(['Phone', 'Phone'], [['a', 'b']]), mapping)).toEqual([{ row: 2, companyName: 'b' }]);
});

test('one billing customer for all sites goes to every row that holds anything, except to itself', () => {
  const mapping = named(['Name'], ['companyName'], { constants: [{ field: 'billingCustomer', value: 'Head Office' }] });
  expect(records(sheet(['Name'], [['Site 1'], [''], ['HEAD OFFICE']]), mapping)).toEqual([
    { row: 2, companyName: 'Site 1', billingCustomer: 'Head Office' },
    { row: 4, companyName: 'HEAD OFFICE' },
  ]);
});

test('what is wrong with a value for all rows is shown where the row begins, and nothing is proposed to be written there', () => {
  const mapping = named(['x', 'Name'], [null, 'companyName'], { constants: [{ field: 'billingCustomer', value: 'Harbour Bakry' }] });
  const rows = [
    ['', 'Reef Motel'],
    ['', 'Harbour Bakery'],
  ];
  const applied = applyMapping(sheet(['x', 'Name'], rows), mapping, fieldsFor(mapping));
  const { issues } = validateSheets([applied.sheet], account, 1900);
  const unknown = { kind: 'unknown-reference', column: 1, value: 'Harbour Bakry', constant: true };
  expect(issues).toMatchObject([
    { ...unknown, row: 2 },
    { ...unknown, row: 3 },
  ]);
  const context = createRepairContext([applied.sheet], account);
  expect(issues.flatMap((issue) => proposeRepairs(issue, context))).toEqual([]);
});

test('a row of totals at the end is left out and named, unless it is asked for', () => {
  const content = sheet(
    ['Name', 'Town'],
    [
      ['A', 'x'],
      ['B', 'y'],
      ['Total', ''],
    ],
    5,
  );
  const mapping = named(['Name', 'Town'], ['companyName', 'streetSuburb'], { headerRow: 5 });
  expect(applyMapping(content, mapping, fieldsFor(mapping))).toMatchObject({ totalsRow: 8, sheet: { firstRow: 6, rows: { length: 2 } } });
  expect(applyMapping(content, { ...mapping, includeTotals: true }, fieldsFor(mapping))).toMatchObject({
    totalsRow: null,
    sheet: { rows: { length: 3 } },
  });
});

test('a customer called Total Fire Services is no row of totals', () => {
  const content = sheet(
    ['Name', 'Town'],
    [
      ['A', 'x'],
      ['Total Fire Services', ''],
    ],
  );
  expect(
    applyMapping(content, named(['Name', 'Town'], ['companyName', 'streetSuburb']), fieldsFor({ kind: 'sites' })).totalsRow,
  ).toBeNull();
});

test('a mapping that refers to a field the account no longer has says which, and sends nothing of it', () => {
  const mapping = named(['Name', 'Risk'], ['companyName', 'custom.Old Risk']);
  const content = sheet(['Name', 'Risk'], [['A', 'High']]);
  expect(compareColumns(columnsOf(content, mapping), mapping, fieldsFor(mapping))).toEqual({
    added: [],
    gone: [],
    fieldsGone: ['custom.Old Risk'],
  });
  expect(records(content, mapping)).toEqual([{ row: 2, companyName: 'A' }]);
});

test('a sheet without headers is known by its columns’ places', () => {
  const mapping: ColumnMapping = {
    ...named([], []),
    headerRow: 0,
    columns: [
      { header: '', place: 0, field: null, cells: CELLS_AS_THEY_STAND },
      { header: '', place: 1, field: 'companyName', cells: CELLS_AS_THEY_STAND },
    ],
  };
  expect(
    records(
      sheet(
        [],
        [
          ['1', 'A'],
          ['2', 'B'],
        ],
        0,
      ),
      mapping,
    ),
  ).toEqual([
    { row: 1, companyName: 'A' },
    { row: 2, companyName: 'B' },
  ]);
});
