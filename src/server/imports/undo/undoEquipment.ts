import { sql } from 'kysely';
import type { StoredValues } from '../../database/tables';
import type { ChunkContext } from '../chunkContext';
import { updateEquipment } from '../writeEquipment';
import type { JournalEntry } from './journal';
import { isChanged, undoRecord, type RecordUndo } from './recordUndo';

interface StoredEquipment {
  readonly equipmentId: string;
  readonly customerId: string;
  readonly numberKey: string;
  readonly values: StoredValues;
}

/** Takes back what a chunk did to equipment, in three statements. A number that is put back differs in case at most, so nothing else can have it. */
export async function undoEquipment(entries: readonly JournalEntry[], context: ChunkContext): Promise<readonly RecordUndo[]> {
  const stored = await storedEquipment(entries, context);
  const undos = entries.map((entry) => {
    const found = stored.get(entry.recordId);
    return undoRecord(entry, found && { values: found.values, referenceId: found.customerId }, ['equipmentNumber']);
  });
  const updates = undos.flatMap((undo) => {
    const found = stored.get(undo.entry.recordId);
    return found && !undo.remove && isChanged(undo, found.values) ? [{ ...found, values: undo.values }] : [];
  });
  await remove(
    context,
    undos.flatMap(({ remove: goes, entry }) => (goes ? [entry.recordId] : [])),
  );
  await updateEquipment(context, updates, null);
  return undos;
}

async function storedEquipment(
  entries: readonly JournalEntry[],
  { sql: database, tenantId }: ChunkContext,
): Promise<Map<string, StoredEquipment>> {
  const { rows } = await sql<StoredEquipment>`
    select equipment_id as "equipmentId", customer_id as "customerId", number_key as "numberKey", values
    from equipment
    where tenant_id = ${tenantId} and equipment_id = any(${entries.map(({ recordId }) => recordId)}::uuid[])`.execute(database);
  return new Map(rows.map((row) => [row.equipmentId, row]));
}

async function remove({ sql: database, tenantId }: ChunkContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from equipment where tenant_id = ${tenantId} and equipment_id = any(${[...ids]}::uuid[])`.execute(database);
}
