import { SHEET_CELLS } from '../limits';

/** Rows of one sheet, from 1, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * How many rows the next message may ask for.
 * @param rowBytes what a row weighed in the rows read so far
 */
export function rowsPerMessage(rowBytes: number, width: number, budget: number): number {
  return Math.max(1, Math.min(Math.floor(budget / Math.max(1, rowBytes)), Math.floor(SHEET_CELLS / Math.max(1, width))));
}

/** Blocks of at most `size` rows that cover the span. */
export function blocksOf({ first, last }: RowSpan, size: number): RowSpan[] {
  const blocks: RowSpan[] = [];
  for (let at = first; at <= last; at += size) blocks.push({ first: at, last: Math.min(last, at + size - 1) });
  return blocks;
}
