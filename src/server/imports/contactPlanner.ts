import { sql } from 'kysely';
import type { ChunkContext } from './chunkContext';
import type { PlannerMaker } from './chunkPlan';
import { customersReferredTo } from './customersReferredTo';
import { contactKeys, planContacts, type StoredContact } from './planContacts';
import type { IncomingRow } from './rowOutcome';
import { insertContacts, releaseDefaults, updateContacts } from './writeContacts';

/** Reads the contacts of the rows' names, and the default contacts that rows may replace, in two statements. */
export const contactPlanner: PlannerMaker = async (rows, context, played) => {
  const { ids, customerOf } = await customersReferredTo(rows, context, played);
  const stored = played.overContacts(await storedContacts(rows, ids, context), ids);
  const storedById = new Map(stored.map((contact) => [contact.contactId, contact]));
  return (chosen, rules) => {
    const { outcomes, inserts, updates, formerDefaults } = planContacts(chosen, customerOf, stored, rules);
    return {
      outcomes,
      async write() {
        await releaseDefaults(context, formerDefaults);
        await updateContacts(context, updates, context.importId);
        await insertContacts(context, inserts);
      },
      play() {
        for (const contactId of formerDefaults) {
          const former = storedById.get(contactId)!;
          played.addContact({ ...former, isDefault: false, values: { ...former.values, defaultContact: false } }, former.version);
        }
        for (const contact of [...updates, ...inserts]) played.addContact(contact, storedById.get(contact.contactId)?.version ?? 0);
      },
    };
  };
};

async function storedContacts(
  rows: readonly IncomingRow[],
  customerIds: readonly string[],
  { sql: database, tenantId }: ChunkContext,
): Promise<StoredContact[]> {
  const names = [...new Set(rows.map(({ values }) => contactKeys(values).nameKey))];
  const { rows: found } = await sql<StoredContact>`
    select contact_id as "contactId", customer_id as "customerId", name_key as "nameKey", email_key as "emailKey", is_default as "isDefault", values, version,
      last_import_id as "lastImportId"
    from contacts
    where tenant_id = ${tenantId} and customer_id = any(${[...customerIds]}::uuid[]) and (is_default or name_key = any(${names}::text[]))`.execute(
    database,
  );
  return found;
}
