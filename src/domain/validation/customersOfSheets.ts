import type { Account } from '../fields/account';
import type { EntityName } from '../fields/entity';
import { createCustomerIndex, type CustomerId, type CustomerIndex } from '../references/createCustomerIndex';
import { customerName } from '../references/customerName';
import type { SheetReading } from './sheetReading';

/** The column in which a record names the customer that it hangs on. */
export const REFERENCE_KEY: Record<EntityName, string> = { customer: 'billingCustomer', contact: 'customer', equipment: 'customer' };

export interface CustomerSheet {
  readonly reading: SheetReading;
  /** By row, -1 where there is none. */
  readonly ids: Int32Array;
  /** Whether the row has a name, 1 or 0. */
  readonly hasName: Uint8Array;
}

export interface RowPlace {
  readonly reading: SheetReading;
  readonly index: number;
}

/** The customers that the sheets list, and the index that references are looked up in. */
export interface CustomersOfSheets {
  readonly index: CustomerIndex;
  readonly sheets: readonly CustomerSheet[];
  /** A customer's first row. */
  rowOf(id: CustomerId): RowPlace | undefined;
}

/** Rows that are registered before the caller gets a turn. */
const ROWS_PER_STEP = 5_000;

export function* customersOfSheets(readings: readonly SheetReading[], account: Account): Generator<void, CustomersOfSheets> {
  const index = createCustomerIndex(account.existingCustomers);
  const sheets: CustomerSheet[] = [];
  for (const reading of readings) if (reading.sheet.entity === 'customer') sheets.push(yield* register(reading, index));

  const firstRows: (number | undefined)[] = [];
  const bases = sheets.map((_, at) => sheets.slice(0, at).reduce((sum, { ids }) => sum + ids.length, 0));
  sheets.forEach(({ ids }, at) => ids.forEach((id, row) => id >= 0 && (firstRows[id] ??= (bases[at] ?? 0) + row)));

  return {
    index,
    sheets,
    rowOf(id) {
      const overall = firstRows[id];
      if (overall === undefined) return undefined;
      const at = bases.findLastIndex((base) => base <= overall);
      const sheet = sheets[at];
      return sheet && { reading: sheet.reading, index: overall - (bases[at] ?? 0) };
    },
  };
}

function* register(reading: SheetReading, index: CustomerIndex): Generator<void, CustomerSheet> {
  const ids = new Int32Array(reading.isRow.length).fill(-1);
  const hasName = new Uint8Array(reading.isRow.length);
  const importIds = reading.columnOf.get('importId')?.values;
  let at = 0;
  const row = { get: (key: string) => reading.columnOf.get(key)?.values[at] };
  for (at = 0; at < ids.length; at++) {
    if (at % ROWS_PER_STEP === 0) yield;
    if (!reading.isRow[at]) continue;
    const name = customerName(row);
    const importId = importIds?.[at];
    ids[at] = index.addRow(name, importId === undefined ? undefined : String(importId));
    hasName[at] = Number(name !== null);
  }
  return { reading, ids, hasName };
}

/** The customer that a row's reference means; undefined where it has none or nobody is found. */
export function referencedCustomer(reading: SheetReading, index: number, customers: CustomersOfSheets): CustomerId | undefined {
  const reference = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity])?.values[index];
  return reference === undefined ? undefined : customers.index.resolve(String(reference));
}
