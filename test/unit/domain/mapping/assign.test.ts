import fc from 'fast-check';
import { assign } from '../../../../src/domain/mapping/assign';

const total = (gains: readonly (readonly number[])[], columnOf: readonly number[]) =>
  columnOf.reduce((sum, column, row) => sum + (column === -1 ? 0 : (gains[row]?.[column] ?? 0)), 0);

/** The greatest total there is, by trying every pairing. */
function greatest(gains: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === gains.length) return 0;
  const alone = greatest(gains, row + 1, taken);
  const paired = (gains[row] ?? []).map((gain, column) =>
    taken.has(column) ? 0 : gain + greatest(gains, row + 1, new Set([...taken, column])),
  );
  return Math.max(alone, ...paired);
}

describe('assign', () => {
  test('leaves rows and columns without gain alone', () => {
    expect(
      assign(
        [
          [0, 0],
          [0, 3],
          [0, 0],
        ],
        2,
      ),
    ).toEqual([-1, 1, -1]);
  });

  test('prefers the better whole to the better pair', () => {
    expect(
      assign(
        [
          [10, 9],
          [9, 0],
        ],
        2,
      ),
    ).toEqual([1, 0]);
  });

  test('finds the greatest total, and takes no column twice', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(20), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(matrix, (gains) => {
        const columnOf = assign(gains, gains[0]?.length ?? 0);
        const used = columnOf.filter((column) => column !== -1);
        expect(new Set(used).size).toBe(used.length);
        expect(total(gains, columnOf)).toBe(greatest(gains));
      }),
    );
  });
});
