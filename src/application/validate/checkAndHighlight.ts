import { WorkbookError } from '../ports/workbookError';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { toFailure, type Failure } from '../session/failure';
import type { CheckReport } from './checkReport';
import { checkWorkbook } from './checkWorkbook';
import { highlightIssues } from './highlightIssues';
import { rememberedCheckOf } from './rememberedCheck';

/** What was found stands even where it cannot be highlighted, e.g. on a protected sheet. */
export interface CheckOutcome {
  readonly report: CheckReport;
  readonly highlightFailure: Failure | null;
}

export async function checkAndHighlight({ ports, store }: Context, job: RunningJob): Promise<CheckOutcome> {
  const { edits } = store.getState();
  const report = await checkWorkbook(ports, job);
  store.dispatch({ type: 'checked', report, editsBefore: edits });
  try {
    await highlightIssues(ports.workbook, report, job.step('highlighting'));
    store.dispatch({ type: 'highlighted' });
    await ports.workbook.rememberCheck(rememberedCheckOf(report, ports.now()));
    return { report, highlightFailure: null };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { report, highlightFailure: toFailure(error) };
  }
}
