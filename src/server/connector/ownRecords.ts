import { sql } from 'kysely';
import type { EntityName } from '../../domain/fields/entity';
import type { ChunkContext } from '../imports/chunkContext';
import type { PlannerMaker } from '../imports/chunkPlan';
import { contactPlanner } from '../imports/contactPlanner';
import { customerPlanner } from '../imports/customerPlanner';
import { equipmentPlanner } from '../imports/equipmentPlanner';
import { PlayedRecords } from '../imports/playedRecords';
import type { JournalEntry } from '../imports/undo/journal';
import type { RecordUndo } from '../imports/undo/recordUndo';
import { undoContacts } from '../imports/undo/undoContacts';
import { undoCustomers } from '../imports/undo/undoCustomers';
import { undoEquipment } from '../imports/undo/undoEquipment';
import type { Connector } from './connector';

const PLANNERS: Record<EntityName, PlannerMaker> = { customer: customerPlanner, contact: contactPlanner, equipment: equipmentPlanner };

const UNDOERS: Record<EntityName, (entries: readonly JournalEntry[], context: ChunkContext) => Promise<readonly RecordUndo[]>> = {
  customer: undoCustomers,
  contact: undoContacts,
  equipment: undoEquipment,
};

const TABLES: Record<EntityName, { readonly table: string; readonly id: string }> = {
  customer: { table: 'customers', id: 'customer_id' },
  contact: { table: 'contacts', id: 'contact_id' },
  equipment: { table: 'equipment', id: 'equipment_id' },
};

/** The records of this server's own database, written in the very transaction that the engine keeps its account in. */
export const ownRecords: Connector = {
  begin(importId) {
    const played = new PlayedRecords(importId);
    return {
      plan: (entity, rows, context) => PLANNERS[entity](rows, context, played),
      async customerNames(customerIds, context) {
        const names = new Map<string, string>();
        for (const customerId of customerIds) {
          const customer = played.customer(customerId);
          if (customer) names.set(customerId, customer.name);
        }
        for (const { customerId, name } of await storedNames(
          customerIds.filter((customerId) => !names.has(customerId)),
          context,
        ))
          names.set(customerId, name);
        return names;
      },
    };
  },
  undo: (entity, entries, context) => UNDOERS[entity](entries, context),
  async lastImports(entity, recordIds, { sql: database, tenantId }) {
    const { table, id } = TABLES[entity];
    const { rows } = await sql<{ recordId: string; importId: string }>`
      select ${sql.ref(id)} as "recordId", last_import_id as "importId"
      from ${sql.table(table)}
      where tenant_id = ${tenantId} and last_import_id is not null and ${sql.ref(id)} = any(${[...recordIds]}::uuid[])`.execute(database);
    return new Map(rows.map(({ recordId, importId }) => [recordId, importId]));
  },
};

async function storedNames(
  customerIds: readonly string[],
  { sql: database, tenantId }: ChunkContext,
): Promise<{ customerId: string; name: string }[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await sql<{ customerId: string; name: string }>`
    select customer_id as "customerId", name from customers where tenant_id = ${tenantId} and customer_id = any(${[...customerIds]}::uuid[])`.execute(
    database,
  );
  return rows;
}
