import { sql } from 'kysely';
import { customerName } from '../../domain/references/customerName';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import type { ChunkContext } from './chunkContext';
import type { PlannerMaker } from './chunkPlan';
import { storedPayersAbove } from './storedPayersAbove';
import { planCustomers, type StoredCustomer } from './planCustomers';
import type { PlayedRecords } from './playedRecords';
import type { IncomingRow } from './rowOutcome';
import { insertCustomers, updateCustomers } from './writeCustomers';

/** Reads the customers that the rows are, that have their import IDs, or that they are billed to, in one or two statements. */
export const customerPlanner: PlannerMaker = async (rows, context, played) => {
  const stored = await storedCustomers(rows, context, played);
  const payerOf = await payersAbove(rows, stored, context, played);
  return (chosen, rules) => {
    const { outcomes, inserts, updates } = planCustomers(chosen, stored, payerOf, rules);
    return {
      outcomes,
      async write() {
        await insertCustomers(context, inserts);
        await updateCustomers(context, updates, context.importId);
      },
      play() {
        for (const customer of inserts) played.addCustomer(customer);
        for (const customer of updates) played.addCustomer(customer);
      },
    };
  };
};

async function storedCustomers(
  rows: readonly IncomingRow[],
  { sql: database, tenantId }: ChunkContext,
  played: PlayedRecords,
): Promise<StoredCustomer[]> {
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
  return played.overCustomers(found, names, importIds);
}

/** Who pays for whom, from these customers up to those who pay for themselves. */
async function payersAbove(
  rows: readonly IncomingRow[],
  stored: readonly StoredCustomer[],
  context: ChunkContext,
  played: PlayedRecords,
): Promise<Map<string, string>> {
  const payerOf = new Map(
    stored.flatMap(({ customerId, billingCustomerId }) => (billingCustomerId === null ? [] : [[customerId, billingCustomerId] as const])),
  );
  if (payerOf.size === 0 || !rows.some(({ values }) => values['billingCustomer'] !== undefined)) return payerOf;
  const known = new Set(stored.map(({ customerId }) => customerId));
  // What was played may lead to customers that are stored, and those in turn to what was played.
  for (let unknown = missing(payerOf, known); unknown.length > 0; unknown = missing(payerOf, known)) {
    for (const customerId of unknown) known.add(customerId);
    for (const { customerId, payerId } of await storedPayersAbove(context, unknown)) {
      known.add(customerId);
      if (payerId !== null) payerOf.set(customerId, payerId);
    }
    for (const customerId of known) {
      const customer = played.customer(customerId);
      if (customer?.billingCustomerId) payerOf.set(customerId, customer.billingCustomerId);
      else if (customer) payerOf.delete(customerId);
    }
  }
  return payerOf;
}

function missing(payerOf: ReadonlyMap<string, string>, known: ReadonlySet<string>): string[] {
  return [...new Set(payerOf.values())].filter((payer) => !known.has(payer));
}
