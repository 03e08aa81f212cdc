import type { Counts } from '../../../contract/imports';
import type { Services } from '../../services';
import { inTransaction } from '../../database/inTransaction';
import type { ChunkContext } from '../chunkContext';
import { lockImportIfFree, type LockedImport } from '../lockImport';
import type { StepOutcome, Work } from '../work/work';

/**
 * Works on an import that is to be applied, in one transaction and holding its company; not if another worker has it, or it is to be applied no longer.
 * @param work tells of the rows that it applied; they count once the transaction is through
 */
export async function whileApplying<Outcome>(
  { database, metrics, now, newId }: Services,
  { tenantId, importId }: Pick<Work, 'tenantId' | 'importId'>,
  work: (context: ChunkContext, found: LockedImport, applied: (rows: Counts) => void) => Promise<Outcome>,
): Promise<Outcome | StepOutcome> {
  let applied: Counts[] = [];
  const outcome = await inTransaction(database.forTenant(tenantId), async (sql) => {
    applied = [];
    const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
    const found = await lockImportIfFree(context);
    if (!found) return 'busy';
    return found.state === 'applying' ? work(context, found, (rows) => applied.push(rows)) : 'done';
  });
  for (const rows of applied) metrics.rowsApplied(rows);
  return outcome;
}
