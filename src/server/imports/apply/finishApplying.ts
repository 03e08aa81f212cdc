import type { ChunkContext } from '../chunkContext';
import { hasFailedRows } from '../hasFailedRows';
import { hasHeldChunks } from '../heldChunks';

/** Ends the applying: the import is complete, or waits for the chunks that were not to be applied yet. */
export async function finishApplying(context: ChunkContext): Promise<'done'> {
  const { sql, tenantId, importId, now } = context;
  const isComplete = !(await hasHeldChunks(context));
  const completed = (await hasFailedRows(context)) ? 'completed_with_errors' : 'completed';
  await sql
    .updateTable('imports')
    .set(isComplete ? { state: completed, finished_at: now, through_seq: null } : { state: 'sealed', through_seq: null })
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .execute();
  return 'done';
}
