import { sql } from 'kysely';
import { derivedColumns } from '../customers/newCustomer';
import type { ChunkContext } from './chunkContext';
import type { CustomerWrite } from './planCustomers';

const columns = sql.raw(
  'customer_id uuid, name text, name_key text, import_id_key text, billing_customer_id uuid, values jsonb, search_text text',
);

function asJson(writes: readonly CustomerWrite[]): string {
  return JSON.stringify(
    writes.map(({ customerId, billingCustomerId, values }) => ({
      customer_id: customerId,
      billing_customer_id: billingCustomerId,
      values,
      ...derivedColumns(values),
    })),
  );
}

export async function insertCustomers(
  { sql: database, tenantId, importId, now }: ChunkContext,
  writes: readonly CustomerWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into customers (tenant_id, customer_id, name, name_key, import_id_key, billing_customer_id, values, search_text, version, last_import_id,
      created_at, updated_at)
    select ${tenantId}::uuid, r.customer_id, r.name, r.name_key, r.import_id_key, r.billing_customer_id, r.values, r.search_text, 1, ${importId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})`.execute(database);
}

/** Gives each record these values. @param writtenBy the import that they come from, if one does */
export async function updateCustomers(
  { sql: database, tenantId, now }: Pick<ChunkContext, 'sql' | 'tenantId' | 'now'>,
  writes: readonly CustomerWrite[],
  writtenBy: string | null,
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    update customers c
    set name = r.name, import_id_key = r.import_id_key, billing_customer_id = r.billing_customer_id, values = r.values, search_text = r.search_text,
      version = c.version + 1, last_import_id = ${writtenBy}::uuid, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${asJson(writes)}::jsonb) as r (${columns})
    where c.tenant_id = ${tenantId} and c.customer_id = r.customer_id`.execute(database);
}
