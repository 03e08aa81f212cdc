import type { ChunkContext } from '../chunkContext';

/** Forgets the records that are held and will not be written any more. */
export async function dropHeldRecords({ sql, tenantId, importId }: ChunkContext): Promise<void> {
  await sql
    .updateTable('import_chunks')
    .set({ records: null, preview: null })
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('applied_at', 'is', null)
    .execute();
}
