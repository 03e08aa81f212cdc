import type { Kysely } from 'kysely';
import { rowStatuses, type Counts } from '../../contract/imports';
import type { Tables } from '../database/tables';

/** Adds up the ledger's counts; an import without chunks has none of anything. */
export async function countsOfImports(sql: Kysely<Tables>, tenantId: string, importIds: readonly string[]): Promise<(importId: string) => Counts> {
  if (importIds.length === 0) return () => NONE;
  const rows = await sql
    .selectFrom('import_chunks')
    .select(['import_id', ...rowStatuses.map((status) => (eb: import('kysely').ExpressionBuilder<Tables, 'import_chunks'>) => eb.fn.sum<string>(status).as(status))])
    .where('tenant_id', '=', tenantId)
    .where('import_id', 'in', importIds)
    .groupBy('import_id')
    .execute();
  const counts = new Map(rows.map(({ import_id, ...sums }) => [import_id, Object.fromEntries(rowStatuses.map((status) => [status, Number(sums[status])])) as Counts]));
  return (importId) => counts.get(importId) ?? NONE;
}

const NONE: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
