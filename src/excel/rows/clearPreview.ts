import type { Job } from '../../application/ports/job';
import { messageQueue } from '../messageQueue';
import { isPreviewText } from '../ownColumns';
import { runExcel } from '../runExcel';
import { findOwnColumns } from './findOwnColumns';
import { readOwnColumn } from './readOwnColumn';
import { writeColumns } from './writeColumns';

/** Blanks what a preview has written beside rows and no result has replaced since. */
export function clearPreview(sheetId: string, job: Job): Promise<void> {
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      const own = await findOwnColumns(context, sheetId);
      const { result, detail } = own.columns;
      if (result === null) return;
      const results = await readOwnColumn(context, { ...own, column: result }, job.signal);
      const stale = results.flatMap((text, index) => (isPreviewText(text) ? [{ row: own.headerRow + 1 + index, texts: [''] }] : []));
      const queue = messageQueue(context, job.signal);
      for (const column of detail === null ? [result] : [result, detail]) await writeColumns(own.worksheet, column, 1, stale, queue);
      await queue.flush();
    },
    [{ id: sheetId }],
  );
}
