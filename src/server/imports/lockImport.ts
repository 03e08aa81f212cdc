import { sql, type Selectable } from 'kysely';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { ChunkContext } from './chunkContext';
import { isExpired } from './importExpiry';

export interface LockedImport {
  readonly state: Tables['imports']['state'];
  readonly expired: boolean;
  readonly totalRows: number;
}

/**
 * Holds the import, and its company's other imports, until the transaction ends: chunks, sealing and cancelling do not interleave, and what a chunk
 * was planned on stays true until it is written. Reading is not held up.
 */
export async function lockImport({
  sql: database,
  tenantId,
  importId,
  now,
}: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId' | 'now'>): Promise<LockedImport> {
  const { rows } = await sql<Pick<Selectable<Tables['imports']>, 'state' | 'created_at' | 'total_rows'>>`
    select i.state, i.created_at, i.total_rows
    from tenants t join imports i on i.tenant_id = t.tenant_id
    where t.tenant_id = ${tenantId} and i.import_id = ${importId}
    for no key update`.execute(database);
  const [found] = rows;
  if (!found) throw new ProblemError('not-found', 'There is no such import.');
  return { state: found.state, expired: isExpired(found, now), totalRows: found.total_rows };
}
