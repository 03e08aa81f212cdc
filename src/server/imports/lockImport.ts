import { sql, type Selectable } from 'kysely';
import type { Choices } from '../../contract/choices';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { ChunkContext } from './chunkContext';
import { isExpired } from './importExpiry';

export interface LockedImport {
  readonly state: Tables['imports']['state'];
  readonly expired: boolean;
  readonly totalRows: number;
  readonly choices: Choices;
  readonly throughSeq: number | null;
  readonly areResultsKept: boolean;
}

type Locking = Pick<ChunkContext, 'sql' | 'tenantId' | 'importId' | 'now'>;

/**
 * Holds the import, and its company's other imports, until the transaction ends: applying, undoing, sealing and cancelling do not interleave, and what a chunk
 * was planned on stays true until it is written. Reading and uploading are not held up.
 */
export async function lockImport(locking: Locking): Promise<LockedImport> {
  const found = await lock(locking, 'wait');
  if (!found) throw new ProblemError('not-found', 'There is no such import.');
  return found;
}

/** The same for a worker: nothing where another one has the company at the moment. */
export async function lockImportIfFree(locking: Locking): Promise<LockedImport | undefined> {
  return lock(locking, 'skip locked');
}

async function lock(
  { sql: database, tenantId, importId, now }: Locking,
  whenTaken: 'wait' | 'skip locked',
): Promise<LockedImport | undefined> {
  const { rows } = await sql<
    Pick<Selectable<Tables['imports']>, 'state' | 'created_at' | 'total_rows' | 'choices' | 'through_seq' | 'results_expired_at'>
  >`
    select i.state, i.created_at, i.total_rows, i.choices, i.through_seq, i.results_expired_at
    from tenants t join imports i on i.tenant_id = t.tenant_id
    where t.tenant_id = ${tenantId} and i.import_id = ${importId}
    for no key update ${sql.raw(whenTaken === 'wait' ? '' : whenTaken)}`.execute(database);
  const [found] = rows;
  if (!found) return undefined;
  const { state, total_rows: totalRows, choices, through_seq: throughSeq } = found;
  return { state, expired: isExpired(found, now), totalRows, choices, throughSeq, areResultsKept: found.results_expired_at === null };
}
