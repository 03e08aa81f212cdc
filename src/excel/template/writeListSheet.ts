import { writeBytes } from '../jsonBytes';
import type { MessageQueue } from '../messageQueue';
import { HEADER } from './headerStyle';
import type { ListColumn, ListSheetLayout } from './listSheet';

/** Rows in one write: even names at their longest fit into a message. */
const BLOCK_ROWS = 10_000;

/** Queues the entries of all drop-downs. */
export async function writeListSheet(worksheet: Excel.Worksheet, { columns }: ListSheetLayout, queue: MessageQueue): Promise<void> {
  await queue.add(10_000, () => {
    worksheet.visibility = 'Hidden';
    const header = worksheet.getRangeByIndexes(0, 0, 1, columns.length);
    header.numberFormat = [['@']];
    header.values = [columns.map(({ heading }) => heading)];
    header.format.font.bold = true;
    header.format.font.color = HEADER.optional.text;
    header.format.fill.color = HEADER.optional.fill;
  });
  for (const [index, column] of columns.entries()) await writeListColumn(worksheet, index, column, queue);
}

async function writeListColumn(
  worksheet: Excel.Worksheet,
  index: number,
  { entries, formulas }: ListColumn,
  queue: MessageQueue,
): Promise<void> {
  for (let first = 0; first < entries.length; first += BLOCK_ROWS) {
    const block = entries.slice(first, first + BLOCK_ROWS).map((entry) => [entry]);
    await queue.add(writeBytes(block), () => {
      const range = worksheet.getRangeByIndexes(first + 1, index, block.length, 1);
      range.numberFormat = [['@']];
      range.values = block;
    });
  }
  if (formulas.length > 0) {
    const block = formulas.map((formula) => [formula]);
    await queue.add(writeBytes(block), () => {
      worksheet.getRangeByIndexes(entries.length + 1, index, block.length, 1).formulas = block;
    });
  }
}
