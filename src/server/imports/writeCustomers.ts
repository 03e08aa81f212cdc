import { sql } from 'kysely';
import { customerName } from '../../domain/references/customerName';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import { derivedColumns } from '../customers/newCustomer';
import type { ChunkContext } from './chunkContext';
import { planCustomers, type CustomerWrite, type StoredCustomer } from './planCustomers';
import type { IncomingRow, RowOutcome } from './rowOutcome';

/** Upserts a chunk of customers by name, in at most four statements. */
export async function writeCustomers(rows: readonly IncomingRow[], context: ChunkContext): Promise<ReadonlyMap<number, RowOutcome>> {
  const stored = await storedCustomers(context, rows);
  const payerOf = await payersAbove(context, rows, stored);
  const plan = planCustomers(rows, stored, payerOf, context.importId, context.newId);
  await insert(context, plan.inserts);
  await updateCustomers(context, plan.updates, context.importId);
  return plan.outcomes;
}

/** The customers that the rows are, that have their import IDs, or that they are billed to. */
async function storedCustomers({ sql: database, tenantId }: ChunkContext, rows: readonly IncomingRow[]): Promise<StoredCustomer[]> {
  const names = new Set<string>();
  const importIds = new Set<string>();
  for (const { values } of rows) {
    const name = customerName({ get: (key) => values[key] });
    if (name !== null) names.add(nameKey(name));
    if (values['importId'] !== undefined) importIds.add(referenceKey(String(values['importId'])));
    if (values['billingCustomer'] !== undefined) {
      names.add(nameKey(String(values['billingCustomer'])));
      importIds.add(referenceKey(String(values['billingCustomer'])));
    }
  }
  const { rows: found } = await sql<StoredCustomer>`
    select customer_id as "customerId", name, import_id_key as "importIdKey", billing_customer_id as "billingCustomerId", values, version,
      last_import_id as "lastImportId"
    from customers
    where tenant_id = ${tenantId} and (name_key = any(${[...names]}::text[]) or import_id_key = any(${[...importIds]}::text[]))`.execute(
    database,
  );
  return found;
}

/** Who pays for whom, from the stored customers up to those who pay for themselves. */
async function payersAbove(
  { sql: database, tenantId }: ChunkContext,
  rows: readonly IncomingRow[],
  stored: readonly StoredCustomer[],
): Promise<Map<string, string>> {
  const payerOf = new Map(
    stored.flatMap(({ customerId, billingCustomerId }) => (billingCustomerId === null ? [] : [[customerId, billingCustomerId] as const])),
  );
  if (payerOf.size === 0 || !rows.some(({ values }) => values['billingCustomer'] !== undefined)) return payerOf;
  const { rows: above } = await sql<{ customerId: string; payerId: string }>`
    with recursive above as (
      select customer_id, billing_customer_id from customers where tenant_id = ${tenantId} and customer_id = any(${[...payerOf.values()]}::uuid[])
      union
      select payer.customer_id, payer.billing_customer_id
      from above join customers payer on payer.tenant_id = ${tenantId} and payer.customer_id = above.billing_customer_id
    )
    select customer_id as "customerId", billing_customer_id as "payerId" from above where billing_customer_id is not null`.execute(
    database,
  );
  for (const { customerId, payerId } of above) payerOf.set(customerId, payerId);
  return payerOf;
}

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

async function insert({ sql: database, tenantId, importId, now }: ChunkContext, writes: readonly CustomerWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into customers (tenant_id, customer_id, name, name_key, import_id_key, billing_customer_id, values, search_text, version, last_import_id,
      created_at, updated_at)
    select ${tenantId}::uuid, r.customer_id, r.name, r.name_key, r.import_id_key, r.billing_customer_id, r.values, r.search_text, 1, ${importId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${asJson(writes)}::json) as r (${columns})`.execute(database);
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
    from json_to_recordset(${asJson(writes)}::json) as r (${columns})
    where c.tenant_id = ${tenantId} and c.customer_id = r.customer_id`.execute(database);
}
