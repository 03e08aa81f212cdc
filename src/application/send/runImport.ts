import type { Import } from '../../contract/imports';
import { BackendError } from '../ports/backendError';
import type { Ports } from '../ports/ports';
import type { RunningJob } from '../session/createJobs';
import { importOutcomes } from './importOutcomes';
import type { ImportReport } from './importReport';
import { rowsHeld, totalOf, type ImportRun } from './importRun';
import { reportImport } from './reportImport';
import { sendChunks } from './sendChunks';
import { writeOutcomes } from './writeOutcomes';

/** Sends what is left of a run and has it written. Can be called again after it failed: the system goes on where it is. */
export async function completeImport(
  ports: Ports,
  run: ImportRun,
  job: RunningJob,
  onWritten: (soFar: Import) => void,
): Promise<ImportReport> {
  const sealed = await upload(ports, run, job);
  if (sealed.state === 'sealed') {
    const previewing = job.step('previewing');
    await ports.backend.previewImport(run.importId, ({ rowsDone, totalRows }) => previewing.progress(rowsDone, totalRows), job.signal);
  }
  const sending = job.step('sending');
  const onProgress = (soFar: Import) => {
    sending.progress(totalOf(soFar.counts), run.create.totalRows);
    onWritten(soFar);
  };
  const imported = await ports.backend.applyImport(run.importId, null, onProgress, job.signal);
  return conclude(ports, run, imported, job.uncancellable);
}

/**
 * Ends an import early. The chunk that is being written is written to its end, so the system is asked which rows it has written; it may have been faster than
 * the person.
 */
export async function abandonImport(ports: Ports, run: ImportRun, job: RunningJob): Promise<ImportReport> {
  const { signal } = job.step('cancelling');
  try {
    return await conclude(ports, run, await ports.backend.cancelImport(run.importId, signal), job);
  } catch (error) {
    if (!(error instanceof BackendError && error.code === 'import-not-open')) throw error;
    return conclude(ports, run, await ports.backend.findImport(run.importId, signal), job);
  }
}

async function upload(ports: Ports, run: ImportRun, job: RunningJob): Promise<Import> {
  const uploading = job.step('uploading');
  const onHeld = () => uploading.progress(rowsHeld(run), run.create.totalRows);
  onHeld();
  await ports.backend.createImport(run.importId, run.create, job.signal);
  await sendChunks(ports.backend, run, job.signal, onHeld);
  const digests = run.chunks.map((chunk) => digestOf(run, chunk.seq));
  return ports.backend.sealImport(run.importId, digests, job.signal);
}

async function conclude(ports: Ports, run: ImportRun, imported: Import, job: RunningJob): Promise<ImportReport> {
  const ending = imported.state === 'cancelled' ? 'cancelled' : 'completed';
  const results = await ports.backend.importResults(run.importId, job.step('finishing').signal);
  const besideRows = await writeOutcomes(ports.workbook, importOutcomes(run, results), job.step('writing-outcomes'));
  return reportImport(run, ending, results, imported, besideRows);
}

function digestOf(run: ImportRun, seq: number): string {
  const digest = run.held.get(seq);
  if (digest === undefined) throw new Error(`Chunk ${seq} of import ${run.importId} is not held`);
  return digest;
}
