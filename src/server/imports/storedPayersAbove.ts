import { sql } from 'kysely';
import type { ChunkContext } from './chunkContext';

/** A customer and the one that it is billed to. */
export interface Payer {
  readonly customerId: string;
  readonly payerId: string | null;
}

/** The stored customers among these, those that they are billed to, and so on upwards. */
export async function storedPayersAbove(
  { sql: database, tenantId }: ChunkContext,
  customerIds: readonly string[],
): Promise<readonly Payer[]> {
  const { rows } = await sql<Payer>`
    with recursive above as (
      select customer_id, billing_customer_id from customers where tenant_id = ${tenantId} and customer_id = any(${[...customerIds]}::uuid[])
      union
      select payer.customer_id, payer.billing_customer_id
      from above join customers payer on payer.tenant_id = ${tenantId} and payer.customer_id = above.billing_customer_id
    )
    select customer_id as "customerId", billing_customer_id as "payerId" from above`.execute(database);
  return rows;
}
