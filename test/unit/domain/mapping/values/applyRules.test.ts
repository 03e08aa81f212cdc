import fc from 'fast-check';
import type { CellValue } from '../../../../../src/domain/cells/cell';
import { mappableFields } from '../../../../../src/domain/mapping/ownSheet/mappableFields';
import { applyMapping } from '../../../../../src/domain/mapping/ownSheet/applyMapping';
import {
  CELLS_AS_THEY_STAND,
  columnMappingSchema,
  type CellRules,
  type ColumnMapping,
} from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { createCellTranslator } from '../../../../../src/domain/mapping/values/createCellTranslator';
import { proposeRepairs } from '../../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../../src/domain/repair/repairContext';
import { describeIssue } from '../../../../../src/domain/validation/describeIssue';
import { validateSheets } from '../../../../../src/domain/validation/validateSheets';
import { testAccount } from '../../testAccount';

type Rules = Partial<CellRules>;
interface Column {
  readonly field: string | null;
  readonly rules?: Rules;
}

const mappingOf = (columns: readonly Column[], kind: ColumnMapping['kind'] = 'customers'): ColumnMapping =>
  columnMappingSchema.parse({
    kind,
    headerRow: 1,
    columns: columns.map(({ field, rules }, at) => ({ header: `H${at}`, place: 0, field, cells: { ...CELLS_AS_THEY_STAND, ...rules } })),
    constants: [],
    includeTotals: false,
  });

/** Validates a sheet whose columns follow rules. */
function judge(columns: readonly Column[], rows: readonly (readonly CellValue[])[], kind: ColumnMapping['kind'] = 'customers') {
  const fields = mappableFields(kind, testAccount);
  const content = {
    sheetName: 'Mine',
    firstRow: 2,
    headers: columns.map((_, at) => `H${at}`),
    rows,
    hidden: new Set<number>(),
    totalsRow: null,
  };
  const { sheet, totalsRow } = applyMapping(content, mappingOf(columns, kind), fields);
  const { issues, normalised, sheets } = validateSheets([sheet], testAccount, 1900);
  return { issues, normalised, totalsRow, rows: sheets[0]?.rows ?? [], context: createRepairContext([sheet], testAccount) };
}
const NAME = { field: 'companyName' };
const typeColumn = (...values: CellRules['values']) => ({ field: 'customerType', rules: { values } });
const INSTALLED: Column[] = [{ field: 'customer' }, { field: 'equipmentNumber' }, { field: 'installationDate' }];

const texts = fc.oneof(fc.constantFrom('Comm.', 'comm.', ' COMM. ', 'Commercial', '', '#N/A', '__proto__', 'x'), fc.string());
const cells = fc.oneof(texts, fc.integer(), fc.double({ noNaN: true }), fc.boolean());
const rulesAtRandom = fc.record({
  values: fc.array(fc.record({ from: texts, to: fc.option(fc.constantFrom('Commercial', 'Residential', '')) }), { maxLength: 6 }),
  dateOrder: fc.constantFrom('day first' as const, 'month first' as const, null),
  whenBlank: fc.constantFrom('', 'Residential'),
});

describe('rules for the cells of a column', () => {
  test('are the same once they were saved and loaded, and are missing from mappings saved before there were any', () => {
    fc.assert(
      fc.property(rulesAtRandom, (rules) => {
        const mapping = mappingOf([{ field: 'customerType', rules }]);
        expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
      }),
    );
    const { cells: _, ...before } = mappingOf([NAME]).columns[0]!;
    expect(columnMappingSchema.parse({ ...mappingOf([]), columns: [before] })).toEqual(mappingOf([NAME]));
  });

  test('make something of every cell, the same each time, whatever its case and spacing', () => {
    fc.assert(
      fc.property(rulesAtRandom, cells, (rules, cell) => {
        const translate = createCellTranslator(rules) ?? ((same: CellValue) => same);
        const becomes = translate(cell);
        expect(translate(cell)).toBe(becomes);
        expect(createCellTranslator(rules)?.(cell) ?? cell).toBe(becomes);
        if (typeof cell !== 'string' || becomes === cell || !/^[ -~]*$/.test(cell)) return;
        expect(translate(`  ${cell.toUpperCase()} `)).toBe(becomes);
      }),
    );
  });

  test('leave what they do not know as it is', () => {
    const translate = createCellTranslator({
      ...CELLS_AS_THEY_STAND,
      values: [
        { from: 'Comm.', to: 'Commercial' },
        { from: 'VIP', to: null },
      ],
    });
    expect(['VIP', 'Shop', '#N/A', 7, '', ' comm. '].map((cell) => translate?.(cell))).toEqual([
      'VIP',
      'Shop',
      '#N/A',
      7,
      '',
      'Commercial',
    ]);
  });
});

describe('a table of values', () => {
  test('decides what is sent, and is no note that the cell was understood otherwise', () => {
    const { rows, issues, normalised } = judge(
      [NAME, typeColumn({ from: 'Comm.', to: 'Commercial' })],
      [
        ['A', ' comm.'],
        ['B', 'residential'],
      ],
    );
    expect(rows.map(({ values }) => values.get('customerType'))).toEqual(['Commercial', 'Residential']);
    expect(issues).toEqual([]);
    expect(normalised.map(({ from }) => from)).toEqual(['residential']);
  });

  test('leaves a value that came later to validation, which names it', () => {
    const { issues, rows } = judge([NAME, typeColumn({ from: 'Comm.', to: 'Commercial' })], [['A', 'Shop']]);
    expect(issues).toMatchObject([{ kind: 'unknown-list-value', value: 'Shop', row: 2, column: 1 }]);
    expect(issues[0]).not.toHaveProperty('translated');
    expect(rows).toMatchObject([{ blocked: true }]);
  });

  test('that names an option which is gone gives a finding with the cell’s own text, and nothing to write into the cell', () => {
    const { issues, context } = judge([NAME, typeColumn({ from: 'Comm.', to: 'Comercial' })], [['A', 'Comm.']]);
    expect(issues).toMatchObject([{ kind: 'unknown-list-value', value: 'Comm.', translated: 'Comercial' }]);
    expect(describeIssue(issues[0]!, testAccount)).toBe(
      '“Comm.” becomes “Comercial”, which is no longer in the list of Customer Type. Match the column’s values again.',
    );
    expect(proposeRepairs(issues[0]!, context)).toEqual([]);
  });

  test('keeps a repair away that the table would turn into something else', () => {
    const { issues, context } = judge([NAME, typeColumn({ from: 'Commercial', to: 'Residential' })], [['A', 'Comercial']]);
    expect(proposeRepairs(issues[0]!, context)).toEqual([]);
    const other = judge([NAME, typeColumn()], [['A', 'Comercial']]);
    expect(proposeRepairs(other.issues[0]!, other.context)).toMatchObject([{ to: 'Commercial' }]);
  });

  test('can leave a value out', () => {
    const { issues, rows } = judge([NAME, typeColumn({ from: '-', to: '' })], [['A', '-']]);
    expect(issues).toEqual([]);
    expect(rows.map(({ values }) => [...values.keys()])).toEqual([['companyName']]);
  });
});

describe('a default for blank cells', () => {
  const withDefault: Column[] = [NAME, { field: 'customerType', rules: { whenBlank: 'Residential' } }, { field: null }];

  test('goes into blank cells of rows that hold something, and into no others', () => {
    const { rows } = judge(withDefault, [
      ['A', '', ''],
      ['', '', ''],
      ['', '', 'not imported'],
      ['B', 'Commercial', ''],
      ['C', '  ', ''],
    ]);
    expect(rows.map(({ row, values }) => [row, values.get('customerType')])).toEqual([
      [2, 'Residential'],
      [5, 'Commercial'],
      [6, 'Residential'],
    ]);
  });

  test('does not hide a row of totals', () => {
    expect(
      judge(withDefault, [
        ['A', 'Commercial', ''],
        ['Total', '', ''],
      ]).totalsRow,
    ).toBe(3);
  });
});

describe('the order of dates in a column', () => {
  const dates = (rules: Rules, ...cells: CellValue[]) =>
    judge(
      [...INSTALLED.slice(0, 2), { ...INSTALLED[2]!, rules }],
      cells.map((cell, at) => ['Reef Motel', `AC${at}`, cell]),
      'equipment',
    );

  test('decides how texts are read', () => {
    const read = (rules: Rules) =>
      dates(rules, '3/04/2026', '3/04/2026 9:30', '2026-04-03', 46_115).rows.map(({ values }) => values.get('installationDate'));
    expect(read({})).toEqual(['2026-04-03', '2026-04-03', '2026-04-03', '2026-04-03']);
    expect(read({ dateOrder: 'day first' })).toEqual(read({}));
    expect(read({ dateOrder: 'month first' })).toEqual(['2026-03-04', '2026-03-04', '2026-04-03', '2026-04-03']);
  });

  test('makes a text of the other order a finding that says so, with the date it probably is', () => {
    const { issues, context } = dates({ dateOrder: 'month first' }, '13/02/2026');
    const [issue] = issues.filter(({ field }) => field.key === 'installationDate');
    expect(describeIssue(issue!, testAccount)).toBe(
      '“13/02/2026” is not a date with the month first, as in this column. Type it as month/day/year, such as 3/07/2026.',
    );
    expect(proposeRepairs(issue!, context)).toMatchObject([{ to: '2026-02-13', certainty: 'likely' }]);
  });
});
