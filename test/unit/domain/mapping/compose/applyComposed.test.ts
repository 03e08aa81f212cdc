import fc from 'fast-check';
import { applyMapping } from '../../../../../src/domain/mapping/ownSheet/applyMapping';
import { CELLS_AS_THEY_STAND, type ColumnMapping } from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { mappableFields } from '../../../../../src/domain/mapping/ownSheet/mappableFields';
import { proposeRepairs } from '../../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../../src/domain/repair/repairContext';
import { validateSheets } from '../../../../../src/domain/validation/validateSheets';
import { testAccount } from '../../testAccount';

const FIELDS = mappableFields('customers', testAccount);
const COLUMNS = [
  { header: 'Company', field: 'companyName' },
  { header: 'Contact', field: 'split.name' },
  { header: 'Address', field: 'split.street' },
  { header: 'Phones', field: 'split.phones' },
  { header: 'Remark 1', field: 'notes', joined: 0 },
  { header: 'Remark 2', field: 'notes', joined: 1 },
  { header: 'Other', field: null },
] as const;

const mapping: ColumnMapping = {
  kind: 'customers',
  source: { kind: 'sheet' },
  headerRow: 1,
  headerRows: 1,
  hiddenRows: 'ask',
  columns: COLUMNS.map((column) => ({ place: 0, cells: CELLS_AS_THEY_STAND, ...column })),
  constants: [],
  includeTotals: true,
};

function apply(rows: readonly (readonly string[])[], order = COLUMNS.map((_, at) => at)) {
  const headers = order.map((at) => COLUMNS[at]!.header);
  const moved = rows.map((row) => order.map((at) => row[at] ?? ''));
  return applyMapping({ sheetName: 'Mine', firstRow: 2, headers, rows: moved, hidden: new Set(), totalsRow: null }, mapping, FIELDS).sheet;
}

/** By field key, what each row becomes. */
function recordsOf(rows: readonly (readonly string[])[], order?: number[]) {
  const { columns, rows: cells } = apply(rows, order);
  return cells.map((row) => Object.fromEntries(columns.flatMap((field, at) => (field && row[at] !== '' ? [[field.key, row[at]]] : []))));
}

const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
const row = fc.tuple(
  fc.constantFrom('', 'Acme'),
  fc.constantFrom('', 'Jo Smith', 'Berg, Jan', 'Cher'),
  fc.constantFrom('', '12 King St, Newtown NSW 2042', 'behind the silo', 'PO Box 12, Darwin NT 0801'),
  fc.constantFrom('', '07 3220 6673 / 0412 345 678', 'ask Jo', '07 3220 6673, 07 3220 6674'),
  fc.constantFrom('', 'Dog', 'Gate code 12'),
  fc.constantFrom('', 'Key at desk'),
  fc.constantFrom('', 'secret'),
);

describe('columns that are divided and joined', () => {
  test('lose no word of what is mapped, and take none of what is not', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const sent = recordsOf(rows).map((record) => words(Object.values(record).join(' ')));
        expect(sent).toEqual(rows.map((cells) => words(cells.slice(0, -1).join(' '))));
      }),
    );
  });

  test('become the same wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (rows, order) => {
        expect(recordsOf(rows, order)).toEqual(recordsOf(rows));
      }),
    );
  });

  test('are told of in their own cell where they cannot be divided, with no repair that would spoil the rest of it', () => {
    const sheet = apply([['Acme', '', 'behind the silo', '07 3220 6673, 07 3220 6674', '', '', '']]);
    const { issues, sheets } = validateSheets([sheet], testAccount, 1900);
    expect(issues.map(({ kind, row: at, column }) => [kind, at, column])).toEqual([
      ['invalid-phone', 2, 3],
      ['address-not-divided', 2, 2],
    ]);
    const context = createRepairContext([sheet], testAccount);
    expect(issues.flatMap((issue) => proposeRepairs(issue, context))).toEqual([]);
    expect(sheets[0]?.rows[0]?.values.get('streetLine1')).toBe('behind the silo');
  });
});
