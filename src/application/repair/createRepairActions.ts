import type { CellChange, RefusedChange, WriteReport } from '../ports/workbookPort';
import type { RepairActions, ValidateActions } from '../session/actions';
import { open, type Context } from '../session/context';
import { runSmoothly } from '../session/runSmoothly';
import type { JobName, Notice } from '../session/state';
import type { CheckReport } from '../validate/checkReport';
import type { CellRepair } from './cellRepair';
import { findBestRepairs, understoodRepair } from './findRepairs';
import { planChanges } from './planChanges';

export function createRepairActions(context: Context, { validate }: Pick<ValidateActions, 'validate'>): RepairActions {
  const { ports, store, jobs } = context;

  const report = (): CheckReport | null => {
    const { check } = store.getState();
    return check.status === 'never' ? null : check.report;
  };

  /** Writes as one job, then validates as another: what was written stands although the system cannot be reached for its lists. */
  async function write(
    job: Extract<JobName, 'repair' | 'take-repairs-back'>,
    changes: readonly CellChange[],
    about: 'repaired' | 'repairs-taken-back',
    onWritten: (report: WriteReport) => void,
  ): Promise<void> {
    let refused: readonly RefusedChange[] | null = null;
    let written = 0;
    await jobs.run(job, async (running) => {
      const result = await ports.workbook.writeCells(changes, running.step('writing-repairs'));
      onWritten(result);
      refused = result.refused;
      written = result.written.length;
    });
    if (refused === null) return;
    await validate();
    if (store.getState().screen.name === 'problems') notify({ about, written, refused });
  }

  async function repairAll(repairs: readonly CellRepair[]): Promise<void> {
    const found = report();
    if (!found) return;
    await write('repair', planChanges(repairs, found.sheets, found.repairContext), 'repaired', ({ written }) => {
      if (written.length > 0) store.dispatch({ type: 'repairs-written', written });
    });
  }

  const notify = (notice: Notice) => store.dispatch({ type: 'noticed', notice });

  return {
    reviewSafeRepairs() {
      const found = report();
      if (found) open(context, { name: 'repairs', repairs: found.safeRepairs, withoutProposal: 0 });
    },

    reviewUnderstood() {
      const found = report();
      if (!found) return;
      const { normalised } = found.validation;
      const repairs = normalised.flatMap((cell) => understoodRepair(cell, found.sheets, found.repairContext) ?? []);
      open(context, { name: 'repairs', repairs, withoutProposal: normalised.length - repairs.length });
    },

    reviewRepairs: (issues) =>
      jobs.run('propose', async (job) => {
        const found = report();
        if (!found) return;
        const repairs = await runSmoothly(ports, findBestRepairs(issues, found.sheets, found.repairContext), job.step('proposing'));
        open(context, { name: 'repairs', repairs, withoutProposal: issues.length - repairs.length });
      }),

    async repairCell(repair) {
      if (repair.repair.besides) open(context, { name: 'repairs', repairs: [repair], withoutProposal: 0 });
      else await repairAll([repair]);
    },

    repair: repairAll,

    takeRepairsBack() {
      const changes = store.getState().lastRepairs.map(({ change, holds, numberFormatBefore }): CellChange => ({
        ...change,
        from: holds,
        to: change.from,
        entry: 'literal',
        numberFormat: numberFormatBefore,
      }));
      return write('take-repairs-back', changes, 'repairs-taken-back', () =>
        store.dispatch({ type: 'repairs-taken-back', sheetIds: [...new Set(changes.map(({ sheetId }) => sheetId))] }),
      );
    },
  };
}
