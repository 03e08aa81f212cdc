import type { CustomerId } from '../../references/createCustomerIndex';
import { type CustomersOfSheets, referencedCustomer } from '../customersOfSheets';

/**
 * Marks every row of a circle of customers billed to one another, a customer that names itself among them: nobody would
 * pay, and a customer billed to itself leaves the cell blank.
 */
export function findBillingCycles(customers: CustomersOfSheets): void {
  const payerOf = new Map<CustomerId, CustomerId>();
  eachBilledRow(customers, (id, payer) => {
    if (!payerOf.has(id)) payerOf.set(id, payer);
  });
  const inCycle = customersInCycles(payerOf);
  eachBilledRow(customers, (id, payer, markRow) => {
    if (inCycle.has(id) && inCycle.has(payer)) markRow();
  });
}

function eachBilledRow(customers: CustomersOfSheets, visit: (id: CustomerId, payer: CustomerId, markRow: () => void) => void): void {
  for (const { reading, ids } of customers.sheets) {
    const payers = reading.columnOf.get('billingCustomer');
    payers?.values.forEach((_, index) => {
      const payer = referencedCustomer(reading, index, customers);
      const id = ids[index];
      if (payer !== undefined && id !== undefined) visit(id, payer, () => reading.findings.add('billing-cycle', index, payers.column));
    });
  }
}

/** Everyone has one payer at most, so a walk either ends, meets an earlier walk, or comes back into itself: that part is a circle. */
function customersInCycles(payerOf: ReadonlyMap<CustomerId, CustomerId>): ReadonlySet<CustomerId> {
  const inCycle = new Set<CustomerId>();
  const walkOf = new Map<CustomerId, CustomerId>();
  for (const start of payerOf.keys()) {
    let at: CustomerId | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = payerOf.get(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    for (let member: CustomerId | undefined = at; member !== undefined && !inCycle.has(member); member = payerOf.get(member))
      inCycle.add(member);
  }
  return inCycle;
}
