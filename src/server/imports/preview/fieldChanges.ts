import { sql } from 'kysely';
import type { FieldChange } from '../../../contract/previewRows';
import type { ChunkContext } from '../chunkContext';
import type { RowOutcome } from '../rowOutcome';
import type { PlayedRecords } from './playedRecords';

type Updated = Extract<RowOutcome, { status: 'updated' }>;

/** What an update changes, field by field. @param nameOf of a customer, by id */
export function fieldChanges({ before, after }: Updated, nameOf: (customerId: string) => string | null): FieldChange[] {
  const changes = Object.entries(after.values ?? {}).map(([field, to]) => ({ field, from: before.values?.[field] ?? null, to }));
  if (after.billingCustomerId === undefined) return changes;
  const name = (customerId: string | null | undefined) => (customerId ? nameOf(customerId) : null);
  return [...changes, { field: 'billingCustomer', from: name(before.billingCustomerId), to: name(after.billingCustomerId) }];
}

/** The names of the customers that updates bill records to, and billed them to before. */
export async function payerNames(
  outcomes: readonly RowOutcome[],
  { sql: database, tenantId }: ChunkContext,
  played: PlayedRecords,
): Promise<(customerId: string) => string | null> {
  const ids = outcomes.flatMap((outcome) =>
    outcome.status === 'updated' && outcome.after.billingCustomerId !== undefined
      ? [outcome.before.billingCustomerId, outcome.after.billingCustomerId]
      : [],
  );
  const stored = [...new Set(ids)].filter((id): id is string => typeof id === 'string' && !played.customer(id));
  const names = new Map<string, string>();
  if (stored.length > 0) {
    const { rows } = await sql<{ customerId: string; name: string }>`
      select customer_id as "customerId", name from customers where tenant_id = ${tenantId} and customer_id = any(${stored}::uuid[])`.execute(
      database,
    );
    for (const { customerId, name } of rows) names.set(customerId, name);
  }
  return (customerId) => played.customer(customerId)?.name ?? names.get(customerId) ?? null;
}
