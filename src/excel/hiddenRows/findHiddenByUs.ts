import type { ShownAgain } from '../../application/ports/workbookPort';
import { unpackRows, type HiddenRowsEntry } from './hiddenRowsRecord';

export interface HiddenByUs {
  /** Sheet rows from 1, ascending. */
  readonly rows: readonly number[];
  readonly certainty: ShownAgain['certainty'];
}

/**
 * Which of the rows that are hidden by now are those that we have hidden. As long as no hidden row is added or taken away the first is still
 * the first, the second the second, wherever inserting and deleting rows in sight has moved them.
 * @param hidden all sheet rows that are hidden, ascending
 */
export function findHiddenByUs({ ours, theirs }: HiddenRowsEntry, hidden: readonly number[]): HiddenByUs {
  const isOurs = new Map([
    ...unpackRows(ours).map((row) => [row, true] as const),
    ...unpackRows(theirs).map((row) => [row, false] as const),
  ]);
  const still = hidden.filter((row) => isOurs.has(row));
  // Some were shown or others hidden since, and none has moved.
  if (still.length === hidden.length || still.length === isOurs.size)
    return { rows: still.filter((row) => isOurs.get(row)), certainty: 'exact' };
  if (hidden.length !== isOurs.size) return { rows: hidden, certainty: 'unclear' };
  const before = [...isOurs.keys()].sort((a, b) => a - b);
  return { rows: hidden.filter((_, at) => isOurs.get(before[at]!)), certainty: 'moved' };
}
