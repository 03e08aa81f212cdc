import type { Account } from '../fields/account';
import type { EntityName } from '../fields/entity';
import { createCustomerIndex, type CustomerId, type CustomerIndex } from '../references/createCustomerIndex';
import { customerName } from '../references/customerName';
import type { SheetReading } from './sheetReading';

/** The column in which a record names the customer that it hangs on. */
export const REFERENCE_KEY: Record<EntityName, string> = { customer: 'billingCustomer', contact: 'customer', equipment: 'customer' };

export interface CustomerRow {
  readonly reading: SheetReading;
  readonly index: number;
  readonly id: CustomerId;
  readonly name: string | null;
}

/** The customers that the sheets list, and the index that references are looked up in. */
export interface CustomersOfSheets {
  readonly index: CustomerIndex;
  readonly rows: readonly CustomerRow[];
  /** The first row of each. */
  readonly rowOf: ReadonlyMap<CustomerId, CustomerRow>;
}

export function customersOfSheets(readings: readonly SheetReading[], account: Account): CustomersOfSheets {
  const index = createCustomerIndex(account.existingCustomers);
  const rows: CustomerRow[] = [];
  const rowOf = new Map<CustomerId, CustomerRow>();
  for (const reading of readings.filter(({ sheet }) => sheet.entity === 'customer')) {
    const importIds = reading.columnOf.get('importId');
    reading.isRow.forEach((isRow, at) => {
      if (!isRow) return;
      const name = customerName({ get: (key) => reading.columnOf.get(key)?.values[at] });
      const importId = importIds?.values[at];
      const row = { reading, index: at, name, id: index.addRow(name, importId === undefined ? undefined : String(importId)) };
      rows.push(row);
      if (!rowOf.has(row.id)) rowOf.set(row.id, row);
    });
  }
  return { index, rows, rowOf };
}

/** The customer that a row's reference means; undefined where it has none or nobody is found. */
export function referencedCustomer(reading: SheetReading, index: number, customers: CustomersOfSheets): CustomerId | undefined {
  const reference = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity])?.values[index];
  return reference === undefined ? undefined : customers.index.resolve(String(reference));
}
