import type { CellValue } from '../../../../../src/domain/cells/cell';
import { findHeaderRow } from '../../../../../src/domain/mapping/ownSheet/findHeaderRow';

const data: CellValue[][] = [
  ['Harbour Bakery', 'jo@harbour.example', '(07) 3220 6673'],
  ['Reef Motel', '', '0421 962 573'],
];
const headers: CellValue[] = ['Customer', 'E-mail', 'Phone'];

test.each<[string, CellValue[][], number]>([
  ['an empty sheet has none', [], 0],
  ['rows of data alone have none', data, 0],
  ['numbers and dates are no headers', [[1, 2, 3], ...data], 0],
  ['a title alone is none', [['Customers of 2026']], 0],
  ['headers in row 1', [headers, ...data], 1],
  ['headers below a title', [['Customers of 2026'], [], headers, ...data], 3],
  ['headers below a title of two cells', [['Customers', 'March'], headers, ...data], 2],
  ['headers below a logo, a title and a date', [[''], ['Customers'], ['Printed', '12/03/2026'], headers, ...data], 4],
  ['headers with nothing below yet', [headers], 1],
  ['headers with a blank column between', [['Customer', '', 'E-mail', 'Phone'], ...data.map(([a, ...rest]) => [a!, '', ...rest])], 1],
  [
    'two headers alike',
    [
      ['Phone', 'Name', 'Phone'],
      ['07 3220 6673', 'Jo', '0421 962 573'],
    ],
    1,
  ],
  [
    'a header that is called __proto__',
    [
      ['__proto__', 'Name'],
      ['x@y.example', 'Jo'],
    ],
    1,
  ],
  ['a list of one column', [['E-mail'], ['jo@harbour.example']], 1],
])('%s', (_name, rows, expected) => {
  expect(findHeaderRow(rows)).toBe(expected);
});
