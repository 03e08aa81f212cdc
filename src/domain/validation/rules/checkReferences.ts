import type { NearestText } from '../../references/createNearestText';
import { type CustomersOfSheets, NOBODY } from '../customersOfSheets';

/** Marks references to customers that neither the sheets nor the system have, with the name that was probably meant. */
export function checkReferences({ references }: CustomersOfSheets, nearestName: NearestText): void {
  for (const { reading, column, customers } of references.values()) {
    customers.forEach((customer, index) => {
      const reference = column.values[index];
      if (customer !== NOBODY || reference === undefined) return;
      const text = nearestName(String(reference));
      reading.findings.add('unknown-reference', index, column.column, text === null ? undefined : { text });
    });
  }
}
