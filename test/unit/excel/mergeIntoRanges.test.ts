import fc from 'fast-check';
import { addressChunks } from '../../../src/excel/highlight/addressChunks';
import type { CellBox } from '../../../src/application/ports/workbookPort';
import { mergeIntoRanges } from '../../../src/excel/highlight/mergeIntoRanges';

const cellsOf = ({ top, left, bottom, right }: CellBox) => {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push(`${row}:${column}`);
  return cells;
};
const sparse = fc.array(fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 6 }) }), { maxLength: 60 });

describe('mergeIntoRanges', () => {
  test('covers exactly the cells it is given, each once', () => {
    fc.assert(
      fc.property(sparse, (cells) => {
        const covered = mergeIntoRanges(cells).flatMap(cellsOf);
        expect(new Set(covered).size).toBe(covered.length);
        expect(new Set(covered)).toEqual(new Set(cells.map(({ row, column }) => `${row}:${column}`)));
      }),
    );
  });

  test('makes one range of a block, whatever the order of its cells', () => {
    const block = [3, 1, 2].flatMap((row) => [2, 0, 1].map((column) => ({ row, column })));
    expect(mergeIntoRanges(block)).toEqual([{ top: 1, left: 0, bottom: 3, right: 2 }]);
  });

  test('does not join what only touches at a corner', () => {
    expect(
      mergeIntoRanges([
        { row: 1, column: 0 },
        { row: 2, column: 1 },
      ]),
    ).toHaveLength(2);
  });

  test('has nothing to say about no cells', () => {
    expect(mergeIntoRanges([])).toEqual([]);
  });
});

describe('addressChunks', () => {
  test('stays under the length that getRanges takes, and loses no range', () => {
    const cells = Array.from({ length: 5_000 }, (_, index) => ({ row: 100_000 + index * 2, column: 27 }));
    const chunks = addressChunks(mergeIntoRanges(cells));
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(8_000);
    expect(chunks.flatMap((chunk) => chunk.split(','))).toEqual(cells.map(({ row }) => `AB${row}`));
  });

  test('writes a range by its corners and a single cell by itself', () => {
    expect(
      addressChunks([
        { top: 2, left: 0, bottom: 9, right: 26 },
        { top: 4, left: 700, bottom: 4, right: 700 },
      ]),
    ).toEqual(['A2:AA9,ZY4']);
  });
});
