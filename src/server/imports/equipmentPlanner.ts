import { sql } from 'kysely';
import { nameKey } from '../../domain/references/nameKey';
import type { ChunkContext } from './chunkContext';
import type { PlannerMaker } from './chunkPlan';
import { customersReferredTo } from './customersReferredTo';
import { planEquipment, type StoredEquipment } from './planEquipment';
import { insertEquipment, updateEquipment } from './writeEquipment';

/** Reads the equipment of the rows' customers and numbers, in two statements. */
export const equipmentPlanner: PlannerMaker = async (rows, context, played) => {
  const { ids, customerOf } = await customersReferredTo(rows, context, played);
  const numbers = new Set(rows.map(({ values }) => nameKey(String(values['equipmentNumber']))));
  const stored = played.overEquipment(await storedEquipment(ids, [...numbers], context), ids, numbers);
  return (chosen, rules) => {
    const { outcomes, inserts, updates } = planEquipment(chosen, customerOf, stored, rules);
    return {
      outcomes,
      async write() {
        await insertEquipment(context, inserts);
        await updateEquipment(context, updates, context.importId);
      },
      play() {
        for (const equipment of [...inserts, ...updates]) played.addEquipment(equipment);
      },
    };
  };
};

async function storedEquipment(
  customerIds: readonly string[],
  numbers: readonly string[],
  { sql: database, tenantId }: ChunkContext,
): Promise<StoredEquipment[]> {
  const { rows } = await sql<StoredEquipment>`
    select equipment_id as "equipmentId", customer_id as "customerId", number_key as "numberKey", values, version, last_import_id as "lastImportId"
    from equipment
    where tenant_id = ${tenantId} and customer_id = any(${[...customerIds]}::uuid[]) and number_key = any(${[...numbers]}::text[])`.execute(
    database,
  );
  return rows;
}
