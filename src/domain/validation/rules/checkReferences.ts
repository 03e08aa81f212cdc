import type { NearestText } from '../../references/createNearestText';
import { type CustomersOfSheets, REFERENCE_KEY } from '../customersOfSheets';
import type { SheetReading } from '../sheetReading';

/** Marks references to customers that neither the sheets nor the system have, with the name that was probably meant. */
export function checkReferences(readings: readonly SheetReading[], customers: CustomersOfSheets, nearestName: NearestText): void {
  for (const { sheet, columnOf, findings } of readings) {
    const references = columnOf.get(REFERENCE_KEY[sheet.entity]);
    references?.values.forEach((reference, index) => {
      if (reference === undefined || customers.index.resolve(String(reference)) !== undefined) return;
      const text = nearestName(String(reference));
      findings.add('unknown-reference', index, references.column, text === null ? undefined : { text });
    });
  }
}
