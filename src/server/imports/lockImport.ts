import { sql } from 'kysely';
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
export async function lockImport({ sql: database, tenantId, importId, now }: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId' | 'now'>): Promise<LockedImport> {
  await sql`select 1 from tenants where tenant_id = ${tenantId} for no key update`.execute(database);
  const found = await database
    .selectFrom('imports')
    .select(['state', 'created_at', 'total_rows'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw new ProblemError('not-found', 'There is no such import.');
  return { state: found.state, expired: isExpired(found, now), totalRows: found.total_rows };
}
