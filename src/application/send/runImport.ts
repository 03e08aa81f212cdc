import type { Import, RowResult } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import type { RunningJob } from '../session/createJobs';
import type { ImportReport } from './importReport';
import { resultsOf, type ImportRun } from './importRun';
import { reportImport } from './reportImport';
import { sendChunks } from './sendChunks';
import { importOutcomes, writeOutcomes } from './writeOutcomes';

/** Sends what is left of a run and closes the import. Can be called again after it failed. */
export async function completeImport(ports: Ports, run: ImportRun, job: RunningJob, onAnswer: () => void): Promise<ImportReport> {
  const sending = job.step('sending');
  const onChunk = () => {
    sending.progress(resultsOf(run).length, run.create.totalRows);
    onAnswer();
  };
  onChunk();
  await ports.backend.createImport(run.importId, run.create, job.signal);
  await sendChunks(ports.backend, run, job.signal, onChunk);

  const digests = run.chunks.map((chunk) => digestOf(run, chunk.seq));
  const imported = await ports.backend.sealImport(run.importId, digests, job.uncancellable.step('finishing').signal);
  return conclude(ports, run, 'completed', resultsOf(run), imported, job.uncancellable);
}

/**
 * Ends an import early. A chunk whose answer was not waited for has arrived wholly or not at all, so the system is asked which
 * rows it holds.
 */
export async function abandonImport(ports: Ports, run: ImportRun, job: RunningJob): Promise<ImportReport> {
  const { signal } = job.step('cancelling');
  const imported = await ports.backend.cancelImport(run.importId, signal);
  const results = await ports.backend.importResults(run.importId, signal);
  return conclude(ports, run, 'cancelled', results, imported, job);
}

async function conclude(
  ports: Ports,
  run: ImportRun,
  ending: ImportReport['ending'],
  results: readonly RowResult[],
  imported: Import,
  job: RunningJob,
): Promise<ImportReport> {
  const besideRows = await writeOutcomes(ports.workbook, importOutcomes(run, results), job.step('writing-outcomes'));
  return reportImport(run, ending, results, imported, besideRows);
}

function digestOf(run: ImportRun, seq: number): string {
  const sent = run.answered.get(seq);
  if (!sent) throw new Error(`Chunk ${seq} of import ${run.importId} has no answer`);
  return sent.digest;
}
