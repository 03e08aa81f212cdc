import fc from 'fast-check';
import { planRowKeys } from '../../../src/excel/rows/planRowKeys';

const key = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const counter = (from = 900) => {
  let next = from;
  return () => key(next++);
};

describe('planRowKeys', () => {
  test('gives a copied row its own key and leaves the first its own', () => {
    const { keys, changed } = planRowKeys([key(1), key(1)], [2, 3], counter());
    expect(keys).toEqual(
      new Map([
        [2, key(1)],
        [3, key(900)],
      ]),
    );
    expect(changed).toEqual([{ row: 3, key: key(900) }]);
  });

  test('gives a copy its own key even when only other rows are asked for', () => {
    expect(planRowKeys([key(1), key(1), ''], [4], counter()).changed.map(({ row }) => row)).toEqual([3, 4]);
  });

  test('replaces what somebody typed into the key column', () => {
    expect(planRowKeys(['mine', 12, true], [2, 3, 4], counter()).changed.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test('writes nothing when every row has its key', () => {
    expect(planRowKeys([key(1), key(2)], [3, 2], counter()).changed).toEqual([]);
  });

  test('gives keys to rows below everything that has one', () => {
    expect(planRowKeys([], [7], counter()).keys).toEqual(new Map([[7, key(900)]]));
  });

  test('leaves no key twice, keeps every first, and asks for each row once', () => {
    const column = fc.array(fc.oneof(fc.constant(''), fc.constant('x'), fc.integer({ min: 1, max: 5 }).map(key)), { maxLength: 30 });
    fc.assert(
      fc.property(column, fc.array(fc.integer({ min: 2, max: 40 })), (present, rows) => {
        const { keys, changed } = planRowKeys(present, rows, counter());
        const after = new Map(present.map((value, index) => [index + 2, value] as const));
        for (const change of changed) after.set(change.row, change.key);
        const uuids = [...after.values()].filter((value) => value !== '' && value !== 'x');
        expect(new Set(uuids).size).toBe(uuids.length);
        for (const row of rows) expect(keys.get(row)).toBe(after.get(row));
        present.forEach((value, index) => {
          if (value !== '' && value !== 'x' && present.indexOf(value) === index) expect(after.get(index + 2)).toBe(value);
        });
      }),
    );
  });
});
