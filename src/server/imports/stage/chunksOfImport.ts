import type { Kysely } from 'kysely';
import type { Import } from '../../../contract/imports';
import type { Tables } from '../../database/tables';

/** The chunks that are held or applied, in order of seq. */
export async function chunksOfImport(sql: Kysely<Tables>, tenantId: string, importId: string): Promise<Import['chunks']> {
  const rows = await sql
    .selectFrom('import_chunks')
    .select(['seq', 'digest', 'row_count', 'applied_at'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, digest, row_count, applied_at }) => ({ seq, digest, rows: row_count, applied: applied_at !== null }));
}
