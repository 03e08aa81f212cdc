import { sql } from 'kysely';
import { referenceKey } from '../../../domain/references/nameKey';
import type { ChunkContext } from '../chunkContext';
import { storedPayersAbove } from '../storedPayersAbove';
import { updateCustomers } from '../writeCustomers';
import type { JournalEntry } from './journal';
import { planCustomerUndo, type CustomerSurroundings, type StoredCustomer } from './planCustomerUndo';
import type { RecordUndo } from './recordUndo';

/** Takes back what a chunk did to customers, in at most seven statements. */
export async function undoCustomers(entries: readonly JournalEntry[], context: ChunkContext): Promise<readonly RecordUndo[]> {
  const plan = planCustomerUndo(entries, await surroundings(entries, context));
  // First those that stay let go of those that leave.
  await updateCustomers(context, plan.updates, null);
  await remove(context, plan.removals);
  return plan.undos;
}

async function surroundings(entries: readonly JournalEntry[], context: ChunkContext): Promise<CustomerSurroundings> {
  const ids = entries.map(({ recordId }) => recordId);
  const payersBefore = [...new Set(entries.flatMap(({ payerBefore }) => payerBefore ?? []))];
  const above = payersBefore.length === 0 ? [] : await storedPayersAbove(context, payersBefore);
  return {
    stored: await storedCustomers(context, ids),
    holderOf: await holdersOfImportIds(context, entries),
    payerOf: new Map([
      ...above.flatMap(({ customerId, payerId }): [string, string][] => (payerId === null ? [] : [[customerId, payerId]])),
      ...(await billedTo(context, ids)),
    ]),
    existing: new Set(above.map(({ customerId }) => customerId)),
    owners: await owners(context, entries),
  };
}

async function storedCustomers({ sql: database, tenantId }: ChunkContext, ids: readonly string[]): Promise<Map<string, StoredCustomer>> {
  const { rows } = await sql<StoredCustomer>`
    select customer_id as "customerId", billing_customer_id as "billingCustomerId", values
    from customers where tenant_id = ${tenantId} and customer_id = any(${[...ids]}::uuid[])`.execute(database);
  return new Map(rows.map((row) => [row.customerId, row]));
}

async function holdersOfImportIds(
  { sql: database, tenantId }: ChunkContext,
  entries: readonly JournalEntry[],
): Promise<Map<string, string>> {
  const keys = entries.flatMap(({ before }) => (before?.['importId'] === undefined ? [] : [referenceKey(String(before['importId']))]));
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ importIdKey: string; customerId: string }>`
    select import_id_key as "importIdKey", customer_id as "customerId"
    from customers where tenant_id = ${tenantId} and import_id_key = any(${keys}::text[])`.execute(database);
  return new Map(rows.map(({ importIdKey, customerId }) => [importIdKey, customerId]));
}

async function billedTo({ sql: database, tenantId }: ChunkContext, ids: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ customerId: string; payerId: string }>`
    select customer_id as "customerId", billing_customer_id as "payerId"
    from customers where tenant_id = ${tenantId} and billing_customer_id = any(${[...ids]}::uuid[])`.execute(database);
  return rows.map(({ customerId, payerId }) => [customerId, payerId]);
}

async function owners({ sql: database, tenantId }: ChunkContext, entries: readonly JournalEntry[]): Promise<Set<string>> {
  const ids = entries.filter(({ isNew }) => isNew).map(({ recordId }) => recordId);
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ customerId: string }>`
    select customer_id as "customerId" from contacts where tenant_id = ${tenantId} and customer_id = any(${ids}::uuid[])
    union
    select customer_id from equipment where tenant_id = ${tenantId} and customer_id = any(${ids}::uuid[])`.execute(database);
  return new Set(rows.map(({ customerId }) => customerId));
}

async function remove({ sql: database, tenantId }: ChunkContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from customers where tenant_id = ${tenantId} and customer_id = any(${[...ids]}::uuid[])`.execute(database);
}
