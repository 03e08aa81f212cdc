import { sql, type Kysely } from 'kysely';
import type { Counts } from '../../contract/imports';
import type { Tables } from '../database/tables';

const NONE: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };

/** Adds up the ledger's counts; an import without chunks has none of anything. */
export async function countsOfImports(
  database: Kysely<Tables>,
  tenantId: string,
  importIds: readonly string[],
): Promise<(importId: string) => Counts> {
  const { rows } = await sql<Counts & { importId: string }>`
    select import_id as "importId", coalesce(sum(created), 0)::integer as created, coalesce(sum(updated), 0)::integer as updated, coalesce(sum(unchanged), 0)::integer as unchanged,
      coalesce(sum(failed), 0)::integer as failed, coalesce(sum(skipped), 0)::integer as skipped
    from import_chunks
    where tenant_id = ${tenantId} and import_id = any(${[...importIds]}::uuid[])
    group by import_id`.execute(database);
  const counts = new Map(rows.map(({ importId, ...sums }) => [importId, sums]));
  return (importId) => counts.get(importId) ?? NONE;
}
