import fc from 'fast-check';
import { findHiddenByUs } from '../../../src/excel/hiddenRows/findHiddenByUs';
import { hiddenRowsRecordSchema, packRows, unpackRows } from '../../../src/excel/hiddenRows/hiddenRowsRecord';

const entry = (ours: readonly number[], theirs: readonly number[]) => ({
  id: '{1}',
  name: 'Customer',
  ours: packRows(ours),
  theirs: packRows(theirs),
});
const find = (hidden: readonly number[]) => findHiddenByUs(entry([3, 4, 8], [6]), hidden);

test('when rows have moved and others were hidden, ours cannot be told: all count as ours', () => {
  expect(find([4, 5, 7, 9, 20])).toEqual({ rows: [4, 5, 7, 9, 20], certainty: 'unclear' });
});

test('rows that the person has hidden since stay theirs', () => {
  expect(find([2, 3, 4, 6, 8])).toEqual({ rows: [3, 4, 8], certainty: 'exact' });
});

test('rows that the person has shown since need not be shown', () => {
  expect(find([3, 6])).toEqual({ rows: [3], certainty: 'exact' });
  expect(find([])).toEqual({ rows: [], certainty: 'exact' });
});

test('rows inserted in sight move ours, which are found by their order', () => {
  expect(find([3, 4, 8, 10])).toEqual({ rows: [3, 4, 10], certainty: 'moved' });
});

test('wherever rows in sight were inserted, ours are found exactly', () => {
  const sheet = fc.array(fc.constantFrom('ours', 'theirs', 'seen'), { maxLength: 60 });
  const rowsThat = (rows: readonly string[], ...kinds: string[]) => rows.flatMap((kind, at) => (kinds.includes(kind) ? [at + 1] : []));
  fc.assert(
    fc.property(sheet, fc.array(fc.nat(60), { maxLength: 8 }), (before, places) => {
      const after = [...before];
      for (const place of places) after.splice(Math.min(place, after.length), 0, 'seen');
      const { rows } = findHiddenByUs(entry(rowsThat(before, 'ours'), rowsThat(before, 'theirs')), rowsThat(after, 'ours', 'theirs'));
      expect(rows).toEqual(rowsThat(after, 'ours'));
    }),
  );
});

test('rows are packed and unpacked without loss', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), (some) => {
      const rows = some.sort((a, b) => a - b);
      expect(unpackRows(packRows(rows))).toEqual(rows);
      hiddenRowsRecordSchema.parse({ sheets: [entry(rows, [])] });
    }),
  );
});
