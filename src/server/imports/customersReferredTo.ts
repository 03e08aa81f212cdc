import { sql } from 'kysely';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import type { ChunkContext } from './chunkContext';
import { CustomerIndex, resolveCustomer } from './customerIndex';
import type { IncomingRow } from './rowOutcome';

export interface CustomersReferredTo {
  readonly ids: readonly string[];
  customerOf(reference: string): string | undefined;
}

/** The customers that the rows' `customer` column names. */
export async function customersReferredTo(
  { sql: database, tenantId }: ChunkContext,
  rows: readonly IncomingRow[],
): Promise<CustomersReferredTo> {
  const references = [...new Set(rows.map(({ values }) => String(values['customer'])))];
  const { rows: found } = await sql<{ customerId: string; name: string; importIdKey: string | null }>`
    select customer_id as "customerId", name, import_id_key as "importIdKey"
    from customers
    where tenant_id = ${tenantId}
      and (name_key = any(${references.map(nameKey)}::text[]) or import_id_key = any(${references.map(referenceKey)}::text[]))`.execute(
    database,
  );
  const index = new CustomerIndex(found);
  const idOf = new Map(references.map((reference) => [reference, resolveCustomer(reference, index)]));
  return { ids: [...new Set([...idOf.values()].filter((id) => id !== undefined))], customerOf: (reference) => idOf.get(reference) };
}
