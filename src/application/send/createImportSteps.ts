import type { Import } from '../../contract/imports';
import { playPreview, type Agreed } from '../preview/playPreview';
import { BackendError } from '../ports/backendError';
import { rowsOfRecords } from '../rows/recordRows';
import type { RecordOutcome } from '../rows/rowOutcomes';
import { ourSheets } from '../rows/ourSheets';
import { open, type Context } from '../session/context';
import { Cancelled, type RunningJob } from '../session/createJobs';
import { toFailure } from '../session/failure';
import { decidePickUp } from './decidePickUp';
import type { ImportRun } from './importRun';
import { totalOf } from './totalOf';
import { tellResults } from './tellResults';
import { untilItPasses } from './untilItPasses';
import { uploadRun } from './uploadRun';

/** Nothing is known of what was agreed to: the import was begun in another pane, or before this one was opened. */
export const NOTHING_AGREED: Agreed = { review: null, records: new Map(), leftOut: [] };

/** Where an import stands when it cannot go on by itself. */
export type Stage =
  | { readonly at: 'upload'; readonly run: ImportRun; readonly agreed: Agreed }
  | { readonly at: 'sealed'; readonly importId: string; readonly agreed: Agreed };

/** The steps of an import, each leading to the screen that follows it. */
export function createImportSteps(context: Context) {
  const { ports, store } = context;

  /** Hands the rows over, and shows what sending them would do. Cancelled before that, nothing is left of it. */
  async function prepare(run: ImportRun, agreed: Agreed, job: RunningJob): Promise<void> {
    await interruptible({ at: 'upload', run, agreed }, async () => {
      try {
        const sealed = await uploadRun(context, run, job);
        open(context, await playPreview(context, sealed, agreed, [], job));
      } catch (error) {
        if (error instanceof Cancelled) await withdraw(run.running.importId, job.uncancellable);
        throw error;
      }
    });
  }

  /** Goes on with an import that the system holds whole, from wherever that is. */
  async function goOn(importId: string, agreed: Agreed, job: RunningJob): Promise<void> {
    await interruptible({ at: 'sealed', importId, agreed }, async () => {
      const found = await untilItPasses(context, job, () => ports.backend.findImport(importId, job.signal));
      switch (decidePickUp(found)) {
        case 'preview':
          return open(context, await playPreview(context, found, agreed, [], job));
        case 'follow':
          return write(found, null, agreed, job);
        case 'tell':
          return tell(found, agreed, job);
        case 'ask':
        case 'forget':
          await ports.workbook.forgetImport();
          open(context, { name: 'start' });
      }
    });
  }

  /** Has the system write, to the end or up to and with a chunk. Stopped, the import ends with what is written by then. */
  async function write(sealed: Import, throughSeq: number | null, agreed: Agreed, job: RunningJob): Promise<void> {
    await interruptible({ at: 'sealed', importId: sealed.id, agreed }, async () => {
      const sending = job.step('sending');
      const onProgress = ({ counts, totalRows }: Import) => {
        sending.progress(totalOf(counts), totalRows);
        store.dispatch({ type: 'rows-written', counts, at: ports.now().getTime() });
      };
      try {
        const written = await untilItPasses(context, job, () => ports.backend.applyImport(sealed.id, throughSeq, onProgress, job.signal));
        if (written.state === 'sealed') await lookAtFirst(written, agreed, job);
        else await tell(written, agreed, job.uncancellable);
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        await tell(await cancel(sealed.id, job.uncancellable), agreed, job.uncancellable);
      }
    });
  }

  async function lookAtFirst(written: Import, agreed: Agreed, job: RunningJob): Promise<void> {
    const first = await untilItPasses(context, job, () => ports.backend.importResults(written.id, job.signal));
    const rowsOf = await rowsOfRecords(
      ports.workbook,
      first.map(({ rowKey }) => rowKey),
      agreed.records,
    );
    const outcomes = first.map(({ rowKey, status, failure }): RecordOutcome => ({
      ...rowsOf(rowKey),
      status,
      ...(failure && { reason: failure.message }),
    }));
    const screen = await playPreview(context, written, { ...agreed, leftOut: [...agreed.leftOut, ...outcomes] }, first, job);
    open(context, { ...screen, agreed });
  }

  /** What became of the rows, told and shown; with that the workbook has nothing left to remember. */
  async function tell(ended: Import, agreed: Agreed, job: RunningJob): Promise<void> {
    const report = await tellResults(context, ended, agreed, job);
    await ports.workbook.forgetImport();
    store.dispatch({ type: 'import-ended', report });
    open(context, { name: 'results', report, review: agreed.review });
  }

  /** Ends an import early. It may have been faster than the person. */
  async function cancel(importId: string, job: RunningJob): Promise<Import> {
    const { signal } = job.step('cancelling');
    try {
      return await ports.backend.cancelImport(importId, signal);
    } catch (error) {
      if (!(error instanceof BackendError && error.code === 'import-not-open')) throw error;
      return ports.backend.findImport(importId, signal);
    }
  }

  /** Takes an import back of which nothing is written, as if it had never been begun. */
  async function withdraw(importId: string, job: RunningJob): Promise<void> {
    try {
      await cancel(importId, job);
    } catch (error) {
      // Cancelled before its beginning had arrived.
      if (!(error instanceof BackendError && error.code === 'not-found')) throw error;
    }
    for (const { id } of await ourSheets(ports.workbook)) await ports.workbook.clearPreview(id, job.step('clearing-preview'));
    await ports.workbook.forgetImport();
  }

  /** What the system refuses for good interrupts an import: the person goes on, or gives it up. */
  async function interruptible(stage: Stage, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      open(context, { name: 'interrupted', stage, failure: toFailure(error) });
    }
  }

  return { prepare, goOn, write, tell, cancel, withdraw };
}

export type ImportSteps = ReturnType<typeof createImportSteps>;
