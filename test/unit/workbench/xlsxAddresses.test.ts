import fc from 'fast-check';

import { addressOf, rangesOf } from '../../../src/workbench/xlsx/cellRanges';

const row = fc.nat(1_048_575);
const column = fc.nat(16_383);

describe('addresses in a file', () => {
  it.each([
    ['D:D', { startRow: 0, startColumn: 3, endRow: 1_048_575, endColumn: 3 }],
    ['2:3', { startRow: 1, startColumn: 0, endRow: 2, endColumn: 16_383 }],
    ['$B$2', { startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 }],
    ['XFD1048576', { startRow: 1_048_575, startColumn: 16_383, endRow: 1_048_575, endColumn: 16_383 }],
  ])('reads %s', (address, range) => {
    expect(rangesOf(address)).toEqual([range]);
  });

  it('reads back every range that it writes', () => {
    fc.assert(
      fc.property(row, row, column, column, (rowA, rowB, columnA, columnB) => {
        const range = {
          startRow: Math.min(rowA, rowB),
          endRow: Math.max(rowA, rowB),
          startColumn: Math.min(columnA, columnB),
          endColumn: Math.max(columnA, columnB),
        };
        expect(rangesOf(addressOf(range))).toEqual([range]);
      }),
    );
  });
});
