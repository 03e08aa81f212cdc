import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../../src/server/database/database';
import { tenantTables } from './foreignAccess';

/** A hash of everything that any table holds of a company, but who is signed in. */
export async function contentOfTenant(database: Database, tenantId: string): Promise<string> {
  const hash = createHash('sha256');
  for (const table of (await tenantTables(database)).filter((name) => name !== 'sessions')) {
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(t)::text as line from ${sql.table(table)} t where tenant_id = ${tenantId}`.execute(database.system);
    const lines = rows.map(({ line }) => line).toSorted();
    hash.update([table, ...lines, ''].join('\n'));
  }
  return hash.digest('hex');
}
