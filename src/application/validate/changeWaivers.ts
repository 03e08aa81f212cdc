import { isSameWaiver, type Waiver } from '../../domain/validation/waivers';
import { UNATTENDED } from '../ports/job';
import { doBeside, type Context } from '../session/context';
import type { CheckReport } from './checkReport';
import { highlightIssues } from './highlightIssues';
import { withWaivers } from './withWaivers';

/** Lets a warning stand, or no longer; list, counts and marks follow at once. */
export function changeWaivers(context: Context, change: (waivers: readonly Waiver[]) => readonly Waiver[]): Promise<void> {
  const { ports, store } = context;
  return doBeside(context, async () => {
    const { check, edits } = store.getState();
    if (check.status === 'never') return;
    const waivers = change(check.report.waivers);
    await ports.workbook.saveWaivers(waivers);
    const report: CheckReport = withWaivers(check.report, waivers);
    store.dispatch({ type: 'rechecked', report, editsBefore: check.status === 'current' ? edits : -1 });
    if (check.highlighted) await highlightIssues(ports.workbook, report, UNATTENDED);
  });
}

export const adding = (waiver: Waiver) => (waivers: readonly Waiver[]) => [waiver, ...without(waiver)(waivers)];
export const without = (waiver: Waiver) => (waivers: readonly Waiver[]) => waivers.filter((other) => !isSameWaiver(other, waiver));
