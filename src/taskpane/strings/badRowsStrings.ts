import type { ShownAgain } from '../../application/ports/workbookPort';
import { counted, rows } from './numberStrings';

export const badRowsStrings = {
  showBadRowsOnly: 'Show bad rows only',
  filterAgain: 'Show bad rows only, as of now',
  hidden: (count: number) => `${counted(count, 'row', 'rows')} without problems ${count === 1 ? 'is' : 'are'} hidden.`,
  showAll: 'Show all rows',
} as const;

export function wordShown({ rows: count, certainty }: ShownAgain): string {
  switch (certainty) {
    case 'exact':
      return `${rows(count)} ${count === 1 ? 'is' : 'are'} in sight again. Rows that you had hidden stay hidden.`;
    case 'moved':
      return `${rows(count)} ${count === 1 ? 'is' : 'are'} in sight again. Rows were inserted or deleted meanwhile; rows that you had hidden stay hidden.`;
    case 'unclear':
      return `${rows(count)} ${count === 1 ? 'is' : 'are'} in sight again. Rows were moved and others hidden or shown meanwhile, so that yours could not be told from them: hide yours again.`;
  }
}
