import { failed, type IncomingRow, type RowOutcome } from './rowOutcome';

interface Billed {
  readonly customerId: string;
  readonly row: IncomingRow;
}

/**
 * Fails every row that would close a circle of billing customers, itself included.
 * @param payers what the chunk's rows say
 * @param storedPayerOf what is stored; what the chunk says comes before it
 */
export function withoutBillingCycles(
  payers: ReadonlyMap<Billed, string | null>,
  storedPayerOf: ReadonlyMap<string, string>,
  outcomes: Map<number, RowOutcome>,
): void {
  const incoming = new Map([...payers].map(([draft, payer]) => [draft.customerId, payer]));
  const payerOf = (customerId: string) => (incoming.has(customerId) ? incoming.get(customerId) : storedPayerOf.get(customerId)) ?? null;
  const clear = new Set<string>();
  for (const { customerId, row } of payers.keys()) {
    if (clear.has(customerId)) continue;
    const path = new Set<string>();
    let step: string | null = customerId;
    while (step !== null && !path.has(step) && !clear.has(step)) {
      path.add(step);
      step = payerOf(step);
    }
    if (step === customerId) outcomes.set(row.position, failed('billing-cycle', 'billingCustomer'));
    else if (step === null || clear.has(step)) for (const id of path) clear.add(id);
  }
}
