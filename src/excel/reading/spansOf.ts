import type { RowSpan } from './planReads';

/** @param rows ascending */
export function spansOf(rows: Iterable<number>): RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = spans.at(-1);
    if (open && open.last + 1 === row) open.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}
