import type { FieldChange } from '../../../contract/previewRows';
import type { ConnectorSession } from '../../connector/connector';
import type { ChunkContext } from '../chunkContext';
import type { RowOutcome } from '../rowOutcome';

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
  context: ChunkContext,
  session: ConnectorSession,
): Promise<(customerId: string) => string | null> {
  const ids = outcomes.flatMap((outcome) =>
    outcome.status === 'updated' && outcome.after.billingCustomerId !== undefined
      ? [outcome.before.billingCustomerId, outcome.after.billingCustomerId]
      : [],
  );
  const known = [...new Set(ids)].filter((id) => typeof id === 'string');
  const names = known.length === 0 ? new Map<string, string>() : await session.customerNames(known, context);
  return (customerId) => names.get(customerId) ?? null;
}
