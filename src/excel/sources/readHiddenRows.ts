import { isTooLarge } from '../toWorkbookError';

/** An answer has some 25 bytes a row. */
const ROWS_PER_MESSAGE = 50_000;

/**
 * The sheet rows of a range that are hidden or filtered out, from 1.
 * @param used with `rowIndex,rowCount,rowHidden` loaded, so that nothing more is asked where no row is hidden, or all are
 */
export async function readHiddenRows(worksheet: Excel.Worksheet, used: Excel.Range, signal?: AbortSignal): Promise<readonly number[]> {
  const first = used.rowIndex + 1;
  const hidden = used.rowHidden as boolean | null;
  if (hidden === false) return [];
  if (hidden === true) return Array.from({ length: used.rowCount }, (_, index) => first + index);
  const rows: number[] = [];
  let size = ROWS_PER_MESSAGE;
  for (let done = 0; done < used.rowCount;) {
    signal?.throwIfAborted();
    const count = Math.min(size, used.rowCount - done);
    const block = await readBlock(worksheet.getRangeByIndexes(used.rowIndex + done, 0, count, 1));
    if (block === null && count > 1) {
      size = Math.ceil(count / 4);
      continue;
    }
    for (const [index, { rowHidden }] of (block ?? []).entries()) if (rowHidden) rows.push(first + done + index);
    done += count;
  }
  return rows;
}

/** Null when the answer would be more than Excel on the web carries. */
async function readBlock(range: Excel.Range): Promise<readonly Excel.RowProperties[] | null> {
  const answer = range.getRowProperties({ rowHidden: true });
  try {
    await range.context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read -- a method's answer is not loaded, and comes with the message above
  return answer.value;
}
