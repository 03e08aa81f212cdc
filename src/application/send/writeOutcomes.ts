import type { RowResult } from '../../contract/imports';
import type { Job } from '../ports/job';
import type { RowOutcome, WorkbookPort } from '../ports/workbookPort';
import { toFailure } from '../session/failure';
import type { BesideRows } from './importReport';
import { placeOf, type ImportRun } from './importRun';

/**
 * Writes what became of the rows beside them. It has become of them whether or not this can be done, so a failure becomes part
 * of the report.
 */
export async function writeOutcomes(
  workbook: WorkbookPort,
  run: ImportRun,
  outcomes: readonly RowOutcome[],
  job: Job,
): Promise<BesideRows> {
  try {
    let rowsGone = 0;
    let done = 0;
    for (const [sheetId, ofSheet] of outcomesBySheet(run, outcomes)) {
      const before = done;
      const progress = (part: number) => job.progress(before + part, outcomes.length);
      rowsGone += (await workbook.writeOutcomes(sheetId, ofSheet, { signal: job.signal, progress })).length;
      done += ofSheet.length;
    }
    return { written: true, rowsGone };
  } catch (error) {
    return { written: false, failure: toFailure(error) };
  }
}

export function outcomeOf({ rowKey, status, failure }: RowResult): RowOutcome {
  return { rowKey, status, ...(failure && { reason: failure.message }) };
}

function outcomesBySheet(run: ImportRun, outcomes: readonly RowOutcome[]): Map<string, RowOutcome[]> {
  const bySheet = new Map<string, RowOutcome[]>();
  for (const outcome of outcomes) {
    const sheetId = placeOf(run, outcome.rowKey).sheet.id;
    const ofSheet = bySheet.get(sheetId) ?? [];
    bySheet.set(sheetId, ofSheet);
    ofSheet.push(outcome);
  }
  return bySheet;
}
