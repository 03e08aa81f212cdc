import { BackendError } from '../ports/backendError';
import type { SendActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { Cancelled, type RunningJob } from '../session/createJobs';
import { JourneyError, toFailure } from '../session/failure';
import { checkAndHighlight } from '../validate/checkAndHighlight';
import type { CheckReport } from '../validate/checkReport';
import type { Import } from '../../contract/imports';
import { importOutcomes } from './importOutcomes';
import type { ImportRun } from './importRun';
import { planRun } from './planRun';
import { reviewRows } from './reviewRows';
import { abandonImport, completeImport } from './runImport';
import { selectSentRow } from './selectSentRow';
import { writeOutcomes } from './writeOutcomes';

export function createSendActions(context: Context): SendActions {
  const { ports, store, jobs } = context;

  async function currentReport(job: RunningJob): Promise<CheckReport> {
    const { check } = store.getState();
    return check.status === 'current' ? check.report : (await checkAndHighlight(context, job)).report;
  }

  async function carryOn(run: ImportRun, job: RunningJob): Promise<void> {
    const onWritten = ({ counts }: Import) => store.dispatch({ type: 'rows-written', counts });
    await endingIn(run, async () => {
      try {
        return await completeImport(ports, run, job, onWritten);
      } catch (error) {
        if (error instanceof Cancelled) return abandonImport(ports, run, job.uncancellable);
        throw error;
      }
    });
  }

  /** A failure of the system interrupts a run: it can go on later, or be given up. */
  async function endingIn(run: ImportRun, work: () => ReturnType<typeof completeImport>): Promise<void> {
    try {
      const report = await work();
      store.dispatch({ type: 'import-ended', run, report });
      open(context, { name: 'results', run, report });
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      open(context, { name: 'interrupted', run, failure: toFailure(error) });
    }
  }

  return {
    reviewSend: () =>
      jobs.run('review', async (job) => {
        const report = await currentReport(job);
        open(context, { name: 'review', review: reviewRows(report, 'leave-out-rows-with-errors') });
      }),

    chooseRows(choice) {
      const { screen } = store.getState();
      if (screen.name === 'review') open(context, { name: 'review', review: reviewRows(screen.review.report, choice) });
    },

    async send() {
      const { screen } = store.getState();
      if (screen.name !== 'review') return;
      await jobs.run('send', async (job) => {
        const run = await planRun(ports, screen.review, job);
        if (store.getState().check.status !== 'current') {
          throw new JourneyError({ code: 'changed-meanwhile' }, 'Cells have changed between the review and the first row sent');
        }
        await carryOn(run, job);
      });
    },

    async resumeSend() {
      const { screen } = store.getState();
      if (screen.name === 'interrupted') await jobs.run('send', (job) => carryOn(screen.run, job));
    },

    async abandonSend() {
      const { screen } = store.getState();
      if (screen.name !== 'interrupted') return;
      await jobs.run('send', (job) => endingIn(screen.run, () => abandonImport(ports, screen.run, job.uncancellable)));
    },

    selectRefusedRow: (row) => selectSentRow(context, row),

    showOutcomes: (sheetId) =>
      doBeside(context, async () => {
        if (!(await ports.workbook.selectOutcomes(sheetId))) store.dispatch({ type: 'noticed', notice: { about: 'outcomes-gone' } });
      }),

    async writeOutcomesAgain() {
      const { screen } = store.getState();
      if (screen.name !== 'results') return;
      await jobs.run('send', async (job) => {
        const besideRows = await writeOutcomes(
          ports.workbook,
          importOutcomes(screen.run, screen.report.results),
          job.uncancellable.step('writing-outcomes'),
        );
        open(context, { ...screen, report: { ...screen.report, besideRows } });
      });
    },
  };
}
