import type { Job } from '../../application/ports/job';
import type { RowOutcome } from '../../application/ports/workbookPort';
import { literalText } from '../literalText';
import { messageQueue, type MessageQueue } from '../messageQueue';
import { RESULT_TEXTS } from '../ownColumns';
import { runExcel } from '../runExcel';
import { addOwnColumn } from './addOwnColumn';
import { growTable } from './freeColumns';
import { findOwnColumns, type OwnColumns } from './findOwnColumns';
import { readOwnColumn } from './readOwnColumn';
import { writeColumns, type RowWrite } from './writeColumns';

/** Writes each outcome beside the row that bears its key now. Returns the keys that are on no row any more. */
export function writeOutcomes(sheetId: string, outcomes: readonly RowOutcome[], job: Job): Promise<readonly string[]> {
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      const own = await findOwnColumns(context, sheetId);
      const column = own.columns.rowKey;
      if (column === null) return outcomes.map(({ rowKey }) => rowKey);
      const keys = await readOwnColumn(context, { ...own, column }, job.signal);
      const rowOf = new Map<unknown, number>();
      keys.forEach((key, index) => {
        if (!rowOf.has(key)) rowOf.set(key, own.headerRow + 1 + index);
      });
      const present = outcomes
        .flatMap((outcome) => {
          const row = rowOf.get(outcome.rowKey);
          return row === undefined ? [] : [{ row, outcome }];
        })
        .sort((a, b) => a.row - b.row);

      const queue = messageQueue(context, job.signal);
      const results = present.map(({ row, outcome }): RowWrite => ({ row, texts: [RESULT_TEXTS[outcome.status]] }));
      const details = present.map(({ row, outcome }): RowWrite => ({ row, texts: [literalText(outcome.reason ?? '')] }));
      await writeBeside(own, results, details, queue);
      await queue.flush();
      job.progress(outcomes.length, outcomes.length);
      return outcomes.flatMap(({ rowKey }) => (rowOf.has(rowKey) ? [] : [rowKey]));
    },
    [{ id: sheetId }],
  );
}

/** In one go where our two columns are still side by side, which they are unless the person has moved one. */
async function writeBeside(
  { worksheet, headerRow, columns, free }: OwnColumns,
  results: readonly RowWrite[],
  details: readonly RowWrite[],
  queue: MessageQueue,
): Promise<void> {
  let next = free.first;
  const result = columns.result ?? next++;
  const detail = columns.detail ?? next++;
  await queue.add(5_000, () => {
    if (columns.result === null) addOwnColumn(worksheet, 'result', result, headerRow);
    if (columns.detail === null) addOwnColumn(worksheet, 'detail', detail, headerRow);
    growTable(worksheet, free, next - free.first);
  });
  if (detail === result + 1) {
    await writeColumns(
      worksheet,
      result,
      2,
      results.map(({ row, texts }, index) => ({ row, texts: [...texts, ...details[index]!.texts] })),
      queue,
    );
  } else {
    await writeColumns(worksheet, result, 1, results, queue);
    await writeColumns(worksheet, detail, 1, details, queue);
  }
}
