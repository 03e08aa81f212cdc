import type { ShownAgain } from '../../application/ports/workbookPort';
import type { GoneRow, LostColumn } from '../../application/handOver/handOver';
import { counted, listed, number, rows } from './numberStrings';

export const badRowsStrings = {
  showBadRowsOnly: 'Show bad rows only',
  filterAgain: 'Show bad rows only, as of now',
  hidden: (count: number) => `${counted(count, 'row', 'rows')} without problems ${count === 1 ? 'is' : 'are'} hidden.`,
  showAll: 'Show all rows',
  menu: 'Bad rows',
  handOver: 'Hand over to a colleague',
  bringBack: 'Bring repaired rows back…',
  conflict: 'The cell here has changed since it was handed over.',
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

export function wordHandedOver(sheetNames: readonly string[]): string {
  return `The rows are on ${listed(sheetNames.map((name) => `“${name}”`))}. Move or copy ${sheetNames.length === 1 ? 'it' : 'them'} to a new workbook for a colleague; when ${sheetNames.length === 1 ? 'it is' : 'they are'} back in this one, bring the repaired rows back.`;
}

/** More rows than this are counted, not named. */
const MOST_NAMED = 8;

export function wordGone(gone: readonly GoneRow[]): string {
  const named = gone.slice(0, MOST_NAMED).map(({ sheetName, row }) => `${sheetName}, row ${row}`);
  const left = gone.length - named.length;
  const places = listed(left > 0 ? [...named, `${number(left)} more`] : named);
  return `${rows(gone.length)} of the handed-over ones ${gone.length === 1 ? 'is' : 'are'} no longer in your sheets, and ${gone.length === 1 ? 'is' : 'are'} left out: ${places}.`;
}

export function wordLost(lost: readonly LostColumn[]): string {
  const named = lost
    .slice(0, MOST_NAMED)
    .map(({ sheetName, header }) => `${header === '' ? 'one without a heading' : `“${header}”`} on ${sheetName}`);
  const left = lost.length - named.length;
  const columns = listed(left > 0 ? [...named, `${number(left)} more`] : named);
  return lost.length === 1
    ? `Your sheet has no column for ${columns}, so what was typed in it is left out. If its heading was changed, give it the old one again and bring the rows back once more.`
    : `Your sheet has no columns for ${columns}, so what was typed in them is left out. If their headings were changed, give them the old ones again and bring the rows back once more.`;
}
