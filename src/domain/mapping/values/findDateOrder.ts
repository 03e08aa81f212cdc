import type { CellValue } from '../../cells/cell';
import { createDateTimeReader } from '../../cells/dates/createDateReaders';
import type { DateOrder } from '../../cells/dates/dateOrder';
import { trimInvisible } from '../../cells/text/trimInvisible';
import type { DateSystem } from '../../validation/mappedSheet';

/** Texts that are dates in one order alone: 13/02/2026 is the 13th of February, and nothing with the month first. */
export interface OrderProof {
  readonly count: number;
  /** One of them, as the sheet shows it. */
  readonly sample: string;
}

/** What the values of a column say about the order of day and month in its texts. */
export type DateOrderFound =
  /** Excel's own dates, ISO dates, names of months: nothing depends on the order. */
  | { readonly is: 'of no matter' }
  | { readonly is: 'known'; readonly order: DateOrder; readonly proof: OrderProof }
  /** All could be either. */
  | { readonly is: 'open'; readonly count: number; readonly sample: string }
  /** Some are written in one order, some in the other; `ambiguous` could be either. */
  | { readonly is: 'mixed'; readonly proofs: Readonly<Record<DateOrder, OrderProof>>; readonly ambiguous: number };

export interface DateColumnFacts {
  readonly found: DateOrderFound;
  /**
   * Excel has probably swapped day and month in the column's own dates: a file with the other order that was opened in this one
   * turns what can be a date into the wrong date and leaves the rest as text.
   */
  readonly mayBeSwapped: boolean;
}

/** Fewer dates than this have a day up to the 12th by chance too often. */
const LEAST_TO_SUSPECT = 5;

/**
 * Reads all of a column's cells in both orders.
 * @param usual the order of the account's country
 */
export function findDateOrder(
  rows: readonly (readonly CellValue[])[],
  column: number,
  usual: DateOrder,
  dateSystem: DateSystem,
): DateColumnFacts {
  const counts = new Map<CellValue, number>();
  for (const row of rows) {
    const given = row[column] ?? '';
    const cell = typeof given === 'string' ? trimInvisible(given) : given;
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const dayOrMonthFirst = createOrderTest(dateSystem);
  const seen = { 'day first': { count: 0, sample: '' }, 'month first': { count: 0, sample: '' }, either: { count: 0, sample: '' } };
  const excelDates = { all: 0, upTo12th: 0 };
  for (const [cell, count] of counts) {
    const order = dayOrMonthFirst(cell);
    if (order === null) continue;
    if (typeof order === 'number') {
      excelDates.all += count;
      if (order <= 12) excelDates.upTo12th += count;
    } else {
      const tally = seen[order];
      if (tally.count === 0) tally.sample = String(cell);
      tally.count += count;
    }
  }
  const found = conclude(seen['day first'], seen['month first'], seen.either);
  return {
    found,
    mayBeSwapped:
      found.is === 'known' && found.order !== usual && excelDates.all >= LEAST_TO_SUSPECT && excelDates.upTo12th === excelDates.all,
  };
}

function conclude(dayFirst: OrderProof, monthFirst: OrderProof, either: OrderProof): DateOrderFound {
  if (dayFirst.count > 0 && monthFirst.count > 0) {
    return { is: 'mixed', proofs: { 'day first': dayFirst, 'month first': monthFirst }, ambiguous: either.count };
  }
  if (dayFirst.count > 0) return { is: 'known', order: 'day first', proof: dayFirst };
  if (monthFirst.count > 0) return { is: 'known', order: 'month first', proof: monthFirst };
  return either.count > 0 ? { is: 'open', ...either } : { is: 'of no matter' };
}

/** The order in which a text is a date; the day of the month of Excel's own dates; null for what is no date, or the same in both orders. */
function createOrderTest(dateSystem: DateSystem): (cell: CellValue) => DateOrder | 'either' | number | null {
  const readDayFirst = createDateTimeReader({ dateOrder: 'day first', dateSystem });
  const readMonthFirst = createDateTimeReader({ dateOrder: 'month first', dateSystem });
  return (cell) => {
    const [dayFirst, monthFirst] = [readDayFirst(cell), readMonthFirst(cell)];
    if (dayFirst.is !== 'understood') return monthFirst.is === 'understood' ? 'month first' : null;
    if (typeof cell === 'number') return Number(String(dayFirst.value).slice(8, 10));
    if (monthFirst.is !== 'understood') return 'day first';
    return dayFirst.value === monthFirst.value ? null : 'either';
  };
}
