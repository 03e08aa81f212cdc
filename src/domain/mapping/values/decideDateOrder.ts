import type { DateOrder } from '../../cells/dates/dateOrder';
import type { DateColumnFacts } from './findDateOrder';

export interface DateOrderDecision {
  readonly order: DateOrder;
  /** Whether a person should look: it cannot be known, the texts disagree, or it is not as one would expect. */
  readonly isToConfirm: boolean;
}

/**
 * The order in which a column's texts are read: as they prove; where they prove nothing or both, as was said last time; where nothing
 * was, as most of them prove, or as is usual in the account's country. Null where nothing depends on it.
 */
export function decideDateOrder(
  { found, mayBeSwapped }: DateColumnFacts,
  saved: DateOrder | null,
  usual: DateOrder,
): DateOrderDecision | null {
  switch (found.is) {
    case 'of no matter':
      return null;
    case 'known':
      return { order: found.order, isToConfirm: saved !== found.order && (found.order !== usual || saved !== null || mayBeSwapped) };
    case 'open':
      return { order: saved ?? usual, isToConfirm: saved === null };
    case 'mixed': {
      const { 'day first': dayFirst, 'month first': monthFirst } = found.proofs;
      const most = dayFirst.count === monthFirst.count ? usual : dayFirst.count > monthFirst.count ? 'day first' : 'month first';
      return { order: saved ?? most, isToConfirm: saved === null };
    }
  }
}
