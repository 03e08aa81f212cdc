import { sql } from 'kysely';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import type { ChunkContext } from './chunkContext';
import { CustomerIndex, resolveCustomer } from './customerIndex';
import type { PlayedRecords } from './playedRecords';
import type { IncomingRow } from './rowOutcome';

export interface CustomersReferredTo {
  readonly ids: readonly string[];
  customerOf(reference: string): string | undefined;
}

/** The customers that the rows' `customer` column names. */
export async function customersReferredTo(
  rows: readonly IncomingRow[],
  { sql: database, tenantId }: ChunkContext,
  played: PlayedRecords,
): Promise<CustomersReferredTo> {
  const references = [...new Set(rows.map(({ values }) => String(values['customer'])))];
  const [names, importIds] = [references.map(nameKey), references.map(referenceKey)];
  const { rows: found } = await sql<{ customerId: string; name: string; importIdKey: string | null }>`
    select customer_id as "customerId", name, import_id_key as "importIdKey"
    from customers
    where tenant_id = ${tenantId}
      and (name_key = any(${names}::text[]) or import_id_key = any(${importIds}::text[]))`.execute(database);
  const index = new CustomerIndex(played.overCustomers(found, names, importIds));
  const idOf = new Map(references.map((reference) => [reference, resolveCustomer(reference, index)]));
  return { ids: [...new Set([...idOf.values()].filter((id) => id !== undefined))], customerOf: (reference) => idOf.get(reference) };
}
