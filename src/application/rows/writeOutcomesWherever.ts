import type { Job } from '../ports/job';
import type { RowOutcome, WorkbookPort } from '../ports/workbookPort';
import type { BesideRows } from '../send/importReport';
import { toFailure } from '../session/failure';
import { ourSheets } from './ourSheets';

/**
 * Writes what became of rows beside them, in whichever sheet they are by now. It has become of them whether or not this can be done, so a
 * failure is an answer.
 */
export async function writeOutcomesWherever(workbook: WorkbookPort, outcomes: readonly RowOutcome[], job: Job): Promise<BesideRows> {
  try {
    let left = outcomes;
    for (const sheet of await ourSheets(workbook)) {
      if (left.length === 0) break;
      const progress = (done: number) => job.progress(outcomes.length - left.length + done, outcomes.length);
      const gone = new Set(await workbook.writeOutcomes(sheet.id, left, { signal: job.signal, progress }));
      left = left.filter(({ rowKey }) => gone.has(rowKey));
    }
    return { written: true, rowsGone: left.length };
  } catch (error) {
    return { written: false, failure: toFailure(error) };
  }
}
