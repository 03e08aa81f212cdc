import { recordAudit } from '../audit/recordAudit';
import type { Services } from '../services';
import type { ChunkContext } from './chunkContext';

/** Puts what became of an import on the company's record, in the words that the history of imports has for it. */
export async function recordImport(
  services: Services,
  { sql, tenantId, importId }: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId'>,
  actorId: string,
  action: 'import-started' | 'import-cancelled' | 'import-undone',
): Promise<void> {
  const { workbook_name: workbook, total_rows: rows } = await sql
    .selectFrom('imports')
    .select(['workbook_name', 'total_rows'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  await recordAudit(services, sql, { tenantId, actorId, action, details: { workbook, rows } });
}
