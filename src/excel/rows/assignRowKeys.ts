import type { Job } from '../../application/ports/job';
import type { CellValue } from '../../domain/cells/cell';
import { messageQueue } from '../messageQueue';
import { runExcel } from '../runExcel';
import { addOwnColumn } from './addOwnColumn';
import { growTable } from './freeColumns';
import { findOwnColumns, type OwnColumns } from './findOwnColumns';
import { planRowKeys } from './planRowKeys';
import { readOwnColumn } from './readOwnColumn';
import { writeColumns } from './writeColumns';

/** Gives every row asked for a key in our hidden column, so that it is found again wherever it is by then. */
export function assignRowKeys(
  sheetId: string,
  rows: readonly number[],
  job: Job,
  makeId: () => string,
): Promise<ReadonlyMap<number, string>> {
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      const own = await findOwnColumns(context, sheetId);
      const queue = messageQueue(context, job.signal);
      const column = await ensureOwnColumns(own, queue);
      const present: CellValue[] = own.columns.rowKey === null ? [] : await readOwnColumn(context, { ...own, column }, job.signal);
      // Where no heading tells our columns, a key in the first row does.
      const wanted = own.headerRow === 0 ? [own.firstRow, ...rows] : rows;
      const { keys, changed } = planRowKeys(present, wanted, makeId, own.headerRow + 1);
      await writeColumns(
        own.worksheet,
        column,
        1,
        changed.map(({ row, key }) => ({ row, texts: [key] })),
        queue,
      );
      await queue.flush();
      job.progress(rows.length, rows.length);
      return keys;
    },
    [{ id: sheetId }],
  );
}

/** Queues our columns where they are missing, side by side behind the person's, as part of a table where the rows are in one. Returns the key column's place. */
async function ensureOwnColumns(
  { worksheet, headerRow, columns, free }: OwnColumns,
  queue: ReturnType<typeof messageQueue>,
): Promise<number> {
  const missing = (['result', 'detail', 'rowKey'] as const).filter((name) => columns[name] === null);
  await queue.add(5_000, () => {
    missing.forEach((name, index) => addOwnColumn(worksheet, name, free.first + index, headerRow));
    growTable(worksheet, free, missing.length);
  });
  return columns.rowKey ?? free.first + missing.indexOf('rowKey');
}
