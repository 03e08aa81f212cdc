import type { CellValue } from '../../../../../src/domain/cells/cell';
import type { SheetArea } from '../../../../../src/domain/mapping/ownSheet/dataSource';
import { findHeaders } from '../../../../../src/domain/mapping/ownSheet/findHeaders';
import { headerNames } from '../../../../../src/domain/mapping/ownSheet/headerNames';

const data: CellValue[][] = [
  ['Harbour Bakery', 'C-1', '12 Quay St', 'Manly', 'Jo', '(07) 3220 6673', 'x'],
  ['Reef Motel', 'C-2', '9 Reef Rd', 'Cairns', 'Sam', '0421 962 573', 'y'],
];
const groups: CellValue[] = ['Client', 'Code', 'Site Address', '', 'Contact', '', 'Notes'];
const names: CellValue[] = ['', '', 'Street', 'Suburb', 'Name', 'Phone', ''];
const across = (row: number, firstColumn: number, lastColumn: number): SheetArea => ({
  firstRow: row,
  lastRow: row,
  firstColumn,
  lastColumn,
});

describe('one row of headers stays one', () => {
  test.each<[string, CellValue[][], SheetArea[]]>([
    ['below a title', [['Our sites'], ['Client', 'Code', 'Street', 'Suburb', 'Name', 'Phone', 'Notes'], ...data], []],
    [
      'below a title that is merged over all columns',
      [['Our sites', '', '', '', '', '', ''], ['Client', 'Code', 'Street', 'Suburb', 'Name', 'Phone', 'Notes'], ...data],
      [across(1, 0, 6)],
    ],
    [
      'below a title and the date of the print',
      [['Our sites', '', '', '', 'Printed 12/03/2026'], ['Client', 'Code', 'Street', 'Suburb', 'Name', 'Phone', 'Notes'], ...data],
      [across(1, 0, 3)],
    ],
  ])('%s', (_name, rows, merges) => {
    expect(findHeaders(rows, merges)).toEqual({ headerRow: 2, headerRows: 1 });
  });

  test('above a first row of data with blank cells', () => {
    const rows: CellValue[][] = [
      ['Client', 'E-mail', 'Town'],
      ['Harbour Bakery', '', 'Manly'],
      ['Reef Motel', 'sam@reef.example', 'Cairns'],
    ];
    expect(findHeaders(rows, [])).toEqual({ headerRow: 1, headerRows: 1 });
  });

  test('above a first row of data, where one column has no header', () => {
    const rows: CellValue[][] = [
      ['Client', '', 'E-mail', 'Phone'],
      ['Harbour Bakery', 'Manly', '', '07 3220 6673'],
      ['Reef Motel', 'Cairns', 'sam@reef.example', ''],
    ];
    expect(findHeaders(rows, [])).toEqual({ headerRow: 1, headerRows: 1 });
  });
});

describe('two rows of headers are found', () => {
  const merged = [across(1, 2, 3), across(1, 4, 5)];
  const expected = ['Client', 'Code', 'Site Address Street', 'Site Address Suburb', 'Contact Name', 'Contact Phone', 'Notes'];

  test.each<[string, number, CellValue[][], SheetArea[]]>([
    ['with merged headings', 2, [groups, names, ...data], merged],
    ['with headings that are not merged', 2, [groups, names, ...data], []],
    ['in rows 4 and 5, below a title', 5, [['Our sites of 2026'], [], [], groups, names, ...data], []],
  ])('%s', (_name, headerRow, rows, merges) => {
    const place = findHeaders(rows, merges);
    expect(place).toEqual({ headerRow, headerRows: 2 });
    expect(headerNames(rows, place, merges)).toEqual(expected);
  });

  test('where names repeat below their headings', () => {
    const rows: CellValue[][] = [
      ['Customer', 'Site', '', 'Postal', ''],
      ['Name', 'Street', 'Suburb', 'Street', 'Suburb'],
      ['Harbour Bakery', '12 Quay St', 'Manly', 'PO Box 1', 'Manly'],
    ];
    expect(findHeaders(rows, [])).toEqual({ headerRow: 2, headerRows: 2 });
    expect(headerNames(rows, { headerRow: 2, headerRows: 2 }, [])).toEqual([
      'Customer Name',
      'Site Street',
      'Site Suburb',
      'Postal Street',
      'Postal Suburb',
    ]);
  });
});

test('a heading with nothing below it names its own column alone', () => {
  const rows: CellValue[][] = [
    ['Client', '', 'Contact', ''],
    ['', 'Town', 'Name', 'Phone'],
  ];
  expect(headerNames(rows, { headerRow: 2, headerRows: 2 }, [])).toEqual(['Client', 'Town', 'Contact Name', 'Contact Phone']);
});

test('a heading that is merged over its columns does not reach the column beside them', () => {
  const rows: CellValue[][] = [
    ['Contact', '', ''],
    ['Name', 'Phone', 'Notes'],
  ];
  expect(headerNames(rows, { headerRow: 2, headerRows: 2 }, [across(1, 0, 1)])).toEqual(['Contact Name', 'Contact Phone', 'Notes']);
});

test('headers are looked for from the first row that holds anything', () => {
  const blank = Array.from({ length: 60 }, (): CellValue[] => []);
  const rows: CellValue[][] = [...blank, ['Client', 'Code', 'Street', 'Suburb', 'Name', 'Phone', 'Notes'], ...data];
  expect(findHeaders(rows, [])).toEqual({ headerRow: 61, headerRows: 1 });
});
