import { WorkbookError } from '../ports/workbookError';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { toFailure, type Failure } from '../session/failure';
import { claimWorkbook } from '../signIn/workbookCompany';
import type { CheckReport } from './checkReport';
import { checkWorkbook } from './checkWorkbook';
import { highlightIssues } from './highlightIssues';
import { rememberedCheckOf } from './rememberedCheck';

/** What was found stands even where it cannot be highlighted, e.g. on a protected sheet. */
export interface CheckOutcome {
  readonly report: CheckReport;
  readonly highlightFailure: Failure | null;
}

export async function checkAndHighlight(context: Context, job: RunningJob): Promise<CheckOutcome> {
  const { ports, store } = context;
  const { edits } = store.getState();
  const report = await checkWorkbook(ports, job);
  store.dispatch({ type: 'checked', report, editsBefore: edits });
  try {
    await highlightIssues(ports.workbook, report, job.step('highlighting'));
    store.dispatch({ type: 'highlighted' });
    await ports.workbook.rememberCheck(rememberedCheckOf(report, ports.now()));
    await claimWorkbook(context);
    return { report, highlightFailure: null };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { report, highlightFailure: toFailure(error) };
  }
}
