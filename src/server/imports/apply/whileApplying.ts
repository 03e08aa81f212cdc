import type { Services } from '../../services';
import { inTransaction } from '../../database/inTransaction';
import type { ChunkContext } from '../chunkContext';
import { lockImportIfFree, type LockedImport } from '../lockImport';
import type { StepOutcome, Work } from '../work/work';

/** Works on an import that is to be applied, in one transaction and holding its company; not if another worker has it, or it is to be applied no longer. */
export async function whileApplying<Outcome>(
  { database, now, newId }: Services,
  { tenantId, importId }: Pick<Work, 'tenantId' | 'importId'>,
  work: (context: ChunkContext, found: LockedImport) => Promise<Outcome>,
): Promise<Outcome | StepOutcome> {
  return inTransaction(database.sql, async (sql) => {
    const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
    const found = await lockImportIfFree(context);
    if (!found) return 'busy';
    return found.state === 'applying' ? work(context, found) : 'done';
  });
}
