import { BackendError } from '../ports/backendError';
import type { SendActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { JourneyError } from '../session/failure';
import { companyOf, type CompanyRef } from '../signIn/companyRef';
import { hindranceTo, sessionAtWork } from '../signIn/connection';
import { claimWorkbook, otherCompany } from '../signIn/workbookCompany';
import { selectRow } from '../rows/selectRow';
import { writeOutcomesWherever } from '../rows/writeOutcomesWherever';
import { checkAndHighlight } from '../validate/checkAndHighlight';
import type { CheckReport } from '../validate/checkReport';
import { NOTHING_AGREED, type ImportSteps } from './createImportSteps';
import { failedRowsOf } from './failedRowsOf';
import type { ImportRun } from './importRun';
import { planRun } from './planRun';
import { FIRST_DECISION, reviewRows } from './reviewRows';
import type { RunningImport } from './runningImport';
import type { SendReview } from './sendReview';
import { decidePickUp, holdsEverything } from './decidePickUp';

export function createSendActions(context: Context, steps: ImportSteps): SendActions {
  const { ports, store, jobs } = context;

  async function currentReport(job: RunningJob): Promise<CheckReport> {
    const { check } = store.getState();
    return check.status === 'current' ? check.report : (await checkAndHighlight(context, job)).report;
  }

  function assertUnchanged(): void {
    if (store.getState().check.status !== 'current')
      throw new JourneyError({ code: 'changed-meanwhile' }, 'Cells have changed between the review and the first row sent');
  }

  /** The rest of an import that was cut off: the same rows under the same keys, or nothing. */
  async function planRest(running: RunningImport, job: RunningJob): Promise<{ run: ImportRun; review: SendReview | null }> {
    const found = await ports.backend.findImport(running.importId, job.signal);
    const held = new Map(found.chunks.map(({ seq, digest }) => [seq, digest]));
    if (holdsEverything(found, running)) return { run: { running, chunks: [], records: new Map(), leftOut: [], held }, review: null };
    const report = await currentReport(job);
    const again = running.failedRowsOf === null ? null : await failedRowsOf(ports, running.failedRowsOf, job.signal);
    const review = reviewRows(report, { choice: running.errorChoice, choices: running.create.choices }, again);
    const run = await planRun(ports, review, running.company, job);
    if (run.running.digests.join() !== running.digests.join())
      throw new JourneyError(
        { code: 'rows-changed-since' },
        `Import ${running.importId}: the rows are no longer those that were being sent`,
      );
    return { run: { ...run, running, held }, review };
  }

  /** The ribbon's button cannot say why it would be off: the pane does. */
  function refuseViewer(): void {
    if (!jobs.isRunning()) store.dispatch({ type: 'noticed', notice: { about: 'viewer' } });
  }

  function companyAtWork(): CompanyRef {
    const session = sessionAtWork(store.getState().connection);
    if (!session) throw new BackendError('unauthenticated', 'Nobody is signed in');
    return companyOf(session);
  }

  /** An import that the workbook remembers would be lost sight of. */
  async function assertNoneElsewhere({ id }: CompanyRef): Promise<void> {
    const running = await ports.workbook.runningImport();
    if (running && running.company.id !== id)
      throw new JourneyError({ code: 'import-elsewhere', company: running.company }, `Import ${running.importId} is unfinished`);
  }

  async function pickUp(): Promise<void> {
    const running = await ports.workbook.runningImport();
    const isElsewhere = running !== null && running.company.id !== companyAtWork().id;
    store.dispatch({ type: 'import-elsewhere-seen', company: isElsewhere ? running.company : null });
    if (!running || isElsewhere) return;
    const found = await ports.backend.findImport(running.importId, new AbortController().signal).catch((error: unknown) => {
      if (error instanceof BackendError && error.code === 'not-found') return null;
      throw error;
    });
    switch (decidePickUp(found)) {
      case 'forget':
        return ports.workbook.forgetImport();
      case 'ask':
        return open(context, { name: 'cut-off', running, held: found?.chunks.reduce((sum, { rows }) => sum + rows, 0) ?? 0 });
      case 'preview':
        return jobs.run('preview', (job) => steps.goOn(running.importId, NOTHING_AGREED, job));
      case 'follow':
      case 'tell':
        return jobs.run('send', (job) => steps.goOn(running.importId, NOTHING_AGREED, job));
    }
  }

  return {
    async reviewSend() {
      if (hindranceTo('import', store.getState().connection) === 'role') return refuseViewer();
      await jobs.run('review', async (job) => {
        open(context, { name: 'review', review: reviewRows(await currentReport(job), FIRST_DECISION) });
      });
    },

    reviewFailedRows: (importId) =>
      jobs.run('review', async (job) => {
        const again = await failedRowsOf(ports, importId, job.step('loading-history').signal);
        open(context, { name: 'review', review: reviewRows(await currentReport(job), FIRST_DECISION, again) });
      }),

    decide(change) {
      const { screen } = store.getState();
      if (screen.name !== 'review') return;
      const { report, decision, again } = screen.review;
      open(context, { name: 'review', review: reviewRows(report, { ...decision, ...change }, again) });
    },

    async preview() {
      const { screen } = store.getState();
      if (screen.name !== 'review' || otherCompany(store.getState())) return;
      const { review } = screen;
      await jobs.run('preview', async (job) => {
        const company = companyAtWork();
        await assertNoneElsewhere(company);
        const run = await planRun(ports, review, company, job);
        assertUnchanged();
        await ports.workbook.rememberImport(run.running);
        await claimWorkbook(context);
        await steps.prepare(run, { review, records: run.records, leftOut: run.leftOut }, job);
      });
    },

    pickUp: () => doBeside(context, pickUp),

    async resumeSend() {
      const { screen } = store.getState();
      if (screen.name === 'cut-off') {
        await jobs.run('preview', async (job) => {
          const { run, review } = await planRest(screen.running, job);
          await steps.prepare(run, { review, records: run.records, leftOut: run.leftOut }, job);
        });
      }
      if (screen.name !== 'interrupted') return;
      const { stage } = screen;
      if (stage.at === 'upload') await jobs.run('preview', (job) => steps.prepare(stage.run, stage.agreed, job));
      else await jobs.run('send', (job) => steps.goOn(stage.importId, stage.agreed, job));
    },

    async abandonSend() {
      const { screen } = store.getState();
      if (screen.name === 'cut-off') {
        await jobs.run('preview', async (job) => {
          await steps.withdraw(screen.running.importId, job.uncancellable);
          open(context, { name: 'start' });
        });
      }
      if (screen.name !== 'interrupted') return;
      const { stage } = screen;
      const importId = stage.at === 'upload' ? stage.run.running.importId : stage.importId;
      await jobs.run('send', async (job) => {
        const ended = await steps.cancel(importId, job.uncancellable);
        await steps.tell(ended, stage.agreed, job.uncancellable);
      });
    },

    selectRefusedRow: (row) => selectRow(context, row),

    showOutcomes: (sheetId) =>
      doBeside(context, async () => {
        if (!(await ports.workbook.selectOutcomes(sheetId))) store.dispatch({ type: 'noticed', notice: { about: 'outcomes-gone' } });
      }),

    async writeOutcomesAgain() {
      const { screen } = store.getState();
      if (screen.name !== 'results') return;
      await jobs.run('send', async (job) => {
        const { outcomes } = screen.report;
        const besideRows = await writeOutcomesWherever(ports.workbook, outcomes, job.uncancellable.step('writing-outcomes'));
        open(context, { ...screen, report: { ...screen.report, besideRows } });
      });
    },
  };
}
