import { writeBytes } from '../jsonBytes';
import type { MessageQueue } from '../messageQueue';

/** Rows in one write: at their longest texts they still fit into a message. */
const BLOCK_ROWS = 10_000;

/** A row of adjacent cells to write. */
export interface RowWrite {
  readonly row: number;
  readonly texts: readonly string[];
}

/**
 * Queues texts for rows of adjacent columns, in blocks: a cell given as null stays as it is, so rows in between that are not ours
 * to write need no write of their own. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * @param writes in order of row
 */
export async function writeColumns(
  worksheet: Excel.Worksheet,
  column: number,
  width: number,
  writes: readonly RowWrite[],
  queue: MessageQueue,
): Promise<void> {
  const untouched = new Array<null>(width).fill(null);
  for (let at = 0; at < writes.length;) {
    const first = writes[at]!.row;
    const block: (readonly (string | null)[])[] = [];
    while (at < writes.length && writes[at]!.row < first + BLOCK_ROWS) {
      const { row, texts } = writes[at++]!;
      while (block.length < row - first) block.push(untouched);
      block.push(texts);
    }
    await queue.add(writeBytes(block as string[][]), () => {
      worksheet.getRangeByIndexes(first - 1, column, block.length, width).values = block as string[][];
    });
  }
}
