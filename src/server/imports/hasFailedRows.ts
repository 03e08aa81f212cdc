import type { ChunkContext } from './chunkContext';

/** Whether a row of the chunks that are applied has failed. */
export async function hasFailedRows({ sql, tenantId, importId }: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId'>): Promise<boolean> {
  const found = await sql
    .selectFrom('import_chunks')
    .select('seq')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('failed', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
