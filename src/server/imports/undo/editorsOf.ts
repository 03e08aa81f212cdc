import { sql } from 'kysely';
import type { EntityName } from '../../../domain/fields/entity';
import type { ChunkContext } from '../chunkContext';

const RECORDS: Record<EntityName, { readonly table: string; readonly id: string }> = {
  customer: { table: 'customers', id: 'customer_id' },
  contact: { table: 'contacts', id: 'contact_id' },
  equipment: { table: 'equipment', id: 'equipment_id' },
};

/** Whose later import wrote these records last, by record; others have been changed by something else. */
export async function editorsOf(
  { sql: database, tenantId, importId }: ChunkContext,
  entity: EntityName,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { table, id } = RECORDS[entity];
  const { rows } = await sql<{ recordId: string; name: string }>`
    select r.${sql.ref(id)} as "recordId", u.name
    from ${sql.table(table)} r
    join imports i on i.tenant_id = r.tenant_id and i.import_id = r.last_import_id
    join users u on u.tenant_id = i.tenant_id and u.user_id = i.created_by
    where r.tenant_id = ${tenantId} and r.last_import_id <> ${importId} and r.${sql.ref(id)} = any(${[...ids]}::uuid[])`.execute(database);
  return new Map(rows.map(({ recordId, name }) => [recordId, name]));
}
