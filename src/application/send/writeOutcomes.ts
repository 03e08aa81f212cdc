import type { RowResult } from '../../contract/imports';
import type { Job } from '../ports/job';
import type { RowOutcome, WorkbookPort } from '../ports/workbookPort';
import { toFailure } from '../session/failure';
import type { BesideRows } from './importReport';
import { placeOf, type ImportRun } from './importRun';

/**
 * Writes what became of the rows beside them. The rows have arrived whether or not this can be done, so a failure becomes part
 * of the report.
 */
export async function writeOutcomes(workbook: WorkbookPort, run: ImportRun, results: readonly RowResult[], job: Job): Promise<BesideRows> {
  try {
    let rowsGone = 0;
    let done = 0;
    const total = results.length + run.leftOut.length;
    for (const [sheetId, outcomes] of outcomesBySheet(run, results)) {
      const before = done;
      const progress = (part: number) => job.progress(before + part, total);
      rowsGone += (await workbook.writeOutcomes(sheetId, outcomes, { signal: job.signal, progress })).length;
      done += outcomes.length;
    }
    return { written: true, rowsGone };
  } catch (error) {
    return { written: false, failure: toFailure(error) };
  }
}

function outcomesBySheet(run: ImportRun, results: readonly RowResult[]): Map<string, RowOutcome[]> {
  const bySheet = new Map<string, RowOutcome[]>();
  const add = (sheetId: string, outcome: RowOutcome) => {
    const outcomes = bySheet.get(sheetId);
    if (outcomes) outcomes.push(outcome);
    else bySheet.set(sheetId, [outcome]);
  };
  for (const { rowKey, status, failure } of results)
    add(placeOf(run, rowKey).sheet.id, { rowKey, status, ...(failure && { reason: failure.message }) });
  for (const { sheet, rowKey, reason } of run.leftOut) add(sheet.id, { rowKey, status: 'left-out', reason });
  return bySheet;
}
