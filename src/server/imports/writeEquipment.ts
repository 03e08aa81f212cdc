import { sql } from 'kysely';
import type { ChunkContext } from './chunkContext';
import type { EquipmentWrite } from './planEquipment';

const columns = sql.raw('equipment_id uuid, customer_id uuid, number_key text, values jsonb');

function asJson(writes: readonly EquipmentWrite[]): string {
  return JSON.stringify(
    writes.map(({ equipmentId, customerId, numberKey, values }) => ({
      equipment_id: equipmentId,
      customer_id: customerId,
      number_key: numberKey,
      values,
    })),
  );
}

export async function insertEquipment(
  { sql: database, tenantId, importId, now }: ChunkContext,
  writes: readonly EquipmentWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into equipment (tenant_id, equipment_id, customer_id, number_key, values, version, last_import_id, created_at, updated_at)
    select ${tenantId}::uuid, r.equipment_id, r.customer_id, r.number_key, r.values, 1, ${importId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})`.execute(database);
}

/** Gives each record these values. @param writtenBy the import that they come from, if one does */
export async function updateEquipment(
  { sql: database, tenantId, now }: Pick<ChunkContext, 'sql' | 'tenantId' | 'now'>,
  writes: readonly EquipmentWrite[],
  writtenBy: string | null,
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    update equipment e
    set values = r.values, version = e.version + 1, last_import_id = ${writtenBy}::uuid, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})
    where e.tenant_id = ${tenantId} and e.equipment_id = r.equipment_id`.execute(database);
}
