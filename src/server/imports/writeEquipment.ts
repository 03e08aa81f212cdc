import { sql } from 'kysely';
import { nameKey } from '../../domain/references/nameKey';
import type { ChunkContext } from './chunkContext';
import { customersReferredTo } from './customersReferredTo';
import { planEquipment, type EquipmentWrite, type StoredEquipment } from './planEquipment';
import type { IncomingRow, RowOutcome } from './rowOutcome';

/** Upserts a chunk of equipment by customer and equipment number, in at most four statements. */
export async function writeEquipment(rows: readonly IncomingRow[], context: ChunkContext): Promise<ReadonlyMap<number, RowOutcome>> {
  const { ids, customerOf } = await customersReferredTo(context, rows);
  const plan = planEquipment(rows, customerOf, await storedEquipment(context, ids, rows), context.importId, context.newId);
  await insert(context, plan.inserts);
  await updateEquipment(context, plan.updates, context.importId);
  return plan.outcomes;
}

async function storedEquipment(
  { sql: database, tenantId }: ChunkContext,
  customerIds: readonly string[],
  rows: readonly IncomingRow[],
): Promise<StoredEquipment[]> {
  const numbers = [...new Set(rows.map(({ values }) => nameKey(String(values['equipmentNumber']))))];
  const { rows: found } = await sql<StoredEquipment>`
    select equipment_id as "equipmentId", customer_id as "customerId", number_key as "numberKey", values, version, last_import_id as "lastImportId"
    from equipment
    where tenant_id = ${tenantId} and customer_id = any(${[...customerIds]}::uuid[]) and number_key = any(${numbers}::text[])`.execute(
    database,
  );
  return found;
}

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

async function insert({ sql: database, tenantId, importId, now }: ChunkContext, writes: readonly EquipmentWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into equipment (tenant_id, equipment_id, customer_id, number_key, values, version, last_import_id, created_at, updated_at)
    select ${tenantId}::uuid, r.equipment_id, r.customer_id, r.number_key, r.values, 1, ${importId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${asJson(writes)}::json) as r (${columns})`.execute(database);
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
    from json_to_recordset(${asJson(writes)}::json) as r (${columns})
    where e.tenant_id = ${tenantId} and e.equipment_id = r.equipment_id`.execute(database);
}
