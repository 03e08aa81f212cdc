import type { CellValue } from '../../../../../src/domain/cells/cell';
import { rowsThatCount } from '../../../../../src/domain/mapping/ownSheet/rowsThatCount';

const rows: CellValue[][] = [
  ['Harbour Bakery', 3],
  ['Reef Motel', 5],
  ['', ''],
  ['Dune Cafe', 1],
  ['All of them', 9],
];
const content = { firstRow: 5, rows, hidden: new Set([6, 7, 8]), totalsRow: null };

test('hidden rows count like any other when the person says so', () => {
  expect(rowsThatCount(content, { includeTotals: false, hiddenRows: 'import' })).toEqual({ rows, totalsRow: null, hiddenRows: [] });
});

test('hidden rows that are left out are named as the sheet numbers them, and the others stay in their places', () => {
  const counted = rowsThatCount(content, { includeTotals: false, hiddenRows: 'leave-out' });
  expect(counted.hiddenRows).toEqual([6, 8]);
  expect(counted.rows).toEqual([rows[0], ['', ''], rows[2], ['', ''], rows[4]]);
});

test('the totals of a table are left out by its own word, whatever they say', () => {
  const table = { ...content, hidden: new Set<number>(), totalsRow: 9 };
  expect(rowsThatCount(table, { includeTotals: false, hiddenRows: 'ask' })).toEqual({
    rows: rows.slice(0, 4),
    totalsRow: 9,
    hiddenRows: [],
  });
  expect(rowsThatCount(table, { includeTotals: true, hiddenRows: 'ask' }).rows).toHaveLength(5);
});
