import type { Import } from '../../contract/imports';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { rowsHeld, type ImportRun } from './importRun';
import { sendChunks } from './sendChunks';
import { untilItPasses } from './untilItPasses';

/** Hands over what the system does not hold yet, and seals the import: from then on the system needs nobody. Can be called again after it failed. */
export async function uploadRun(context: Context, run: ImportRun, job: RunningJob): Promise<Import> {
  const { backend } = context.ports;
  const { importId, create, digests } = run.running;
  const uploading = job.step('uploading');
  const onHeld = () => uploading.progress(rowsHeld(run), create.totalRows);
  onHeld();
  return untilItPasses(context, job, async () => {
    await backend.createImport(importId, create, job.signal);
    await sendChunks(backend, run, job.signal, onHeld);
    return backend.sealImport(importId, digests, job.signal);
  });
}
