import { sql } from 'kysely';
import type { ChunkContext } from '../chunkContext';
import { updateContacts } from '../writeContacts';
import type { JournalEntry } from './journal';
import { planContactUndo, type StoredContact } from './planContactUndo';
import type { RecordUndo } from './recordUndo';

/** Takes back what a chunk did to contacts, in at most four statements. */
export async function undoContacts(entries: readonly JournalEntry[], context: ChunkContext): Promise<readonly RecordUndo[]> {
  const plan = planContactUndo(entries, await contactsAround(entries, context));
  await remove(context, plan.removals);
  await updateContacts(context, plan.updates, null);
  await updateContacts(context, plan.newDefaults, null);
  return plan.undos;
}

async function contactsAround(entries: readonly JournalEntry[], { sql: database, tenantId }: ChunkContext): Promise<StoredContact[]> {
  const ids = entries.map(({ recordId }) => recordId);
  const formerDefaults = entries.flatMap(({ replacedDefaults }) => replacedDefaults);
  const { rows } = await sql<StoredContact>`
    select contact_id as "contactId", customer_id as "customerId", name_key as "nameKey", email_key as "emailKey", is_default as "isDefault", values
    from contacts
    where tenant_id = ${tenantId} and contact_id in (
      select near.contact_id
      from contacts own join contacts near on near.tenant_id = own.tenant_id and near.customer_id = own.customer_id
      where own.tenant_id = ${tenantId} and own.contact_id = any(${ids}::uuid[])
        and (near.is_default or near.name_key = own.name_key or near.contact_id = any(${formerDefaults}::uuid[]))
    )
    order by contact_id`.execute(database);
  return rows;
}

async function remove({ sql: database, tenantId }: ChunkContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from contacts where tenant_id = ${tenantId} and contact_id = any(${[...ids]}::uuid[])`.execute(database);
}
