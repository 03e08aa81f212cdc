import type { CustomerId } from '../../references/createCustomerIndex';
import { type CustomersOfSheets, NOBODY } from '../customersOfSheets';

/**
 * Marks every row of a circle of customers billed to one another, a customer that names itself among them: nobody would
 * pay, and a customer billed to itself leaves the cell blank.
 */
export function findBillingCycles(customers: CustomersOfSheets): void {
  const payerOf = new Int32Array(customers.index.count()).fill(NOBODY);
  eachBilledRow(customers, (id, payer) => {
    if (payerOf[id] === NOBODY) payerOf[id] = payer;
  });
  const inCycle = customersInCycles(payerOf);
  if (inCycle.size === 0) return;
  eachBilledRow(customers, (id, payer, markRow) => {
    if (inCycle.has(id) && inCycle.has(payer)) markRow();
  });
}

function eachBilledRow(customers: CustomersOfSheets, visit: (id: CustomerId, payer: CustomerId, markRow: () => void) => void): void {
  for (const { reading, ids } of customers.sheets) {
    const references = customers.references.get(reading);
    references?.customers.forEach((payer, index) => {
      const id = ids[index] ?? NOBODY;
      if (payer !== NOBODY && id !== NOBODY) visit(id, payer, () => reading.findings.add('billing-cycle', index, references.column.column));
    });
  }
}

/** Everyone has one payer at most, so a walk either ends, meets an earlier walk, or comes back into itself: that part is a circle. */
function customersInCycles(payerOf: Int32Array): ReadonlySet<CustomerId> {
  const inCycle = new Set<CustomerId>();
  const walkOf = new Int32Array(payerOf.length).fill(NOBODY);
  for (let start = 0; start < payerOf.length; start++) {
    let at = start;
    while (at !== NOBODY && walkOf[at] === NOBODY) {
      walkOf[at] = start;
      at = payerOf[at]!;
    }
    if (at === NOBODY || walkOf[at] !== start) continue;
    for (let member = at; !inCycle.has(member); member = payerOf[member]!) inCycle.add(member);
  }
  return inCycle;
}
