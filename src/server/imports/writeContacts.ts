import { sql } from 'kysely';
import type { ChunkContext } from './chunkContext';
import type { ContactWrite } from './planContacts';

/** These contacts are their customers' default no longer. */
export async function releaseDefaults(
  { sql: database, tenantId, importId, now }: ChunkContext,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await sql`
    update contacts
    set is_default = false, values = jsonb_set(values, '{defaultContact}', 'false'), version = version + 1,
      last_import_id = ${importId}::uuid, updated_at = ${now}::timestamptz
    where tenant_id = ${tenantId} and contact_id = any(${[...contactIds]}::uuid[])`.execute(database);
}

const columns = sql.raw('contact_id uuid, customer_id uuid, name_key text, email_key text, is_default boolean, values jsonb');

function asJson(writes: readonly ContactWrite[]): string {
  return JSON.stringify(
    writes.map(({ contactId, customerId, nameKey, emailKey, isDefault, values }) => ({
      contact_id: contactId,
      customer_id: customerId,
      name_key: nameKey,
      email_key: emailKey,
      is_default: isDefault,
      values,
    })),
  );
}

export async function insertContacts(
  { sql: database, tenantId, importId, now }: ChunkContext,
  writes: readonly ContactWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into contacts (tenant_id, contact_id, customer_id, name_key, email_key, is_default, values, version, last_import_id, created_at, updated_at)
    select ${tenantId}::uuid, r.contact_id, r.customer_id, r.name_key, r.email_key, r.is_default, r.values, 1, ${importId}::uuid, ${now}::timestamptz,
      ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})`.execute(database);
}

/** Gives each record these values. @param writtenBy the import that they come from, if one does */
export async function updateContacts(
  { sql: database, tenantId, now }: Pick<ChunkContext, 'sql' | 'tenantId' | 'now'>,
  writes: readonly ContactWrite[],
  writtenBy: string | null,
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    update contacts c
    set name_key = r.name_key, email_key = r.email_key, is_default = r.is_default, values = r.values, version = c.version + 1,
      last_import_id = ${writtenBy}::uuid, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})
    where c.tenant_id = ${tenantId} and c.contact_id = r.contact_id`.execute(database);
}
