import fc from 'fast-check';
import type { CellValue } from '../../../../../src/domain/cells/cell';
import { findDateOrder } from '../../../../../src/domain/mapping/values/findDateOrder';

const facts = (...cells: CellValue[]) =>
  findDateOrder(
    cells.map((cell) => [cell]),
    0,
    'day first',
    1900,
  );
const found = (...cells: CellValue[]) => facts(...cells).found;

describe('the order of day and month', () => {
  test('matters to no column of Excel’s own dates, ISO dates, names of months and what is no date', () => {
    expect(found('', 'tba', '#N/A', true, 46_000, 46_000.5, '2026-03-07', '7 March 2026', '20260307', '5/05/2026', '31/31/2026')).toEqual({
      is: 'of no matter',
    });
  });

  test('is open while every text could be either', () => {
    expect(found('', '3/04/2026', '3/04/2026', '12/11/26', 46_000)).toEqual({ is: 'open', count: 3, sample: '3/04/2026' });
  });

  test('is decided by one text that is a date in one order alone', () => {
    expect(found('3/04/2026', ' 13/02/2026', '13-02-2026 9:30')).toEqual({
      is: 'known',
      order: 'day first',
      proof: { count: 2, sample: '13/02/2026' },
    });
    expect(found('3/04/2026', '02/13/2026')).toMatchObject({ is: 'known', order: 'month first' });
  });

  test('is told to be mixed where some texts prove the one and some the other', () => {
    expect(found('13/02/2026', '02/13/2026', '02/14/2026', '1/02/2026')).toEqual({
      is: 'mixed',
      proofs: { 'day first': { count: 1, sample: '13/02/2026' }, 'month first': { count: 2, sample: '02/13/2026' } },
      ambiguous: 1,
    });
  });

  test('does not depend on the order of the rows', () => {
    const cells = fc.array(fc.constantFrom<CellValue>('', 'x', '3/04/2026', '13/02/2026', '02/13/2026', '2026-01-02', 46_000), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, (column) => {
        const [one, other] = [facts(...column), facts(...column.toReversed())];
        expect(other.found.is).toBe(one.found.is);
        expect(other.mayBeSwapped).toBe(one.mayBeSwapped);
      }),
    );
  });
});

describe('Excel’s own dates', () => {
  // 1 to 12 January, February and March 2026: what is left of month-first texts that Excel took for day-first ones.
  const upTo12th = [46_023, 46_054, 46_082, 46_083, 46_092];

  test('may have day and month swapped where the texts left over prove the other order', () => {
    expect(facts(...upTo12th, '02/13/2026').mayBeSwapped).toBe(true);
  });

  test.each<[string, CellValue[]]>([
    ['no text proves it', upTo12th],
    ['the texts are in the usual order', [...upTo12th, '13/02/2026']],
    ['one of them has a later day', [...upTo12th, 46_040, '02/13/2026']],
    ['there are few', [...upTo12th.slice(0, 4), '02/13/2026']],
  ])('are not suspected when %s', (_, cells) => {
    expect(facts(...cells).mayBeSwapped).toBe(false);
  });
});
