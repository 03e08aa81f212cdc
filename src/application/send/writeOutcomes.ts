import type { Job } from '../ports/job';
import type { RowOutcome, WorkbookPort } from '../ports/workbookPort';
import { toFailure } from '../session/failure';
import type { BesideRows } from './importReport';

/** By sheet id. */
export type OutcomesBySheet = ReadonlyMap<string, readonly RowOutcome[]>;

/**
 * Writes what became of the rows beside them. It has become of them whether or not this can be done, so a failure becomes part of the
 * report.
 */
export async function writeOutcomes(workbook: WorkbookPort, outcomesBySheet: OutcomesBySheet, job: Job): Promise<BesideRows> {
  try {
    let rowsGone = 0;
    let done = 0;
    const total = [...outcomesBySheet.values()].reduce((sum, outcomes) => sum + outcomes.length, 0);
    for (const [sheetId, outcomes] of outcomesBySheet) {
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

export type Placed = readonly [sheetId: string, outcome: RowOutcome];

export function groupBySheet(placed: readonly Placed[]): OutcomesBySheet {
  const bySheet = new Map<string, RowOutcome[]>();
  for (const [sheetId, outcome] of placed) {
    const outcomes = bySheet.get(sheetId);
    if (outcomes) outcomes.push(outcome);
    else bySheet.set(sheetId, [outcome]);
  }
  return bySheet;
}
