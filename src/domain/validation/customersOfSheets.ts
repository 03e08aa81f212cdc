import type { Account } from '../fields/account';
import type { EntityName } from '../fields/entity';
import type { FieldValue } from '../fields/field';
import { createCustomerIndex, type CustomerId, type CustomerIndex } from '../references/createCustomerIndex';
import { nameOf } from '../references/customerName';
import type { ColumnReading, SheetReading } from './sheetReading';

/** The column in which a record names the customer that it hangs on. */
export const REFERENCE_KEY: Record<EntityName, string> = { customer: 'billingCustomer', contact: 'customer', equipment: 'customer' };

/** What stands for nobody where customers are given by row. */
export const NOBODY = -1;

export interface CustomerSheet {
  readonly reading: SheetReading;
  /** The customer of each row; `NOBODY` where there is no row. */
  readonly ids: Int32Array;
  /** The number of each row's import ID, -1 where there is none. */
  readonly importIds: Int32Array;
  /** Whether the row has a name, 1 or 0. */
  readonly hasName: Uint8Array;
}

/** The references of a sheet, each looked up once. */
export interface SheetReferences {
  readonly reading: SheetReading;
  readonly column: ColumnReading;
  /** The customer that each row refers to; `NOBODY` where it refers to none, or to one that is not found. */
  readonly customers: Int32Array;
}

export interface RowPlace {
  readonly reading: SheetReading;
  readonly index: number;
}

/** The customers that the sheets list and refer to. */
export interface CustomersOfSheets {
  readonly index: CustomerIndex;
  readonly sheets: readonly CustomerSheet[];
  readonly references: ReadonlyMap<SheetReading, SheetReferences>;
  /** A customer's first row. */
  rowOf(id: CustomerId): RowPlace | undefined;
}

/** Rows that are registered before the caller gets a turn. */
const ROWS_PER_STEP = 5_000;

export function* customersOfSheets(readings: readonly SheetReading[], account: Account): Generator<void, CustomersOfSheets> {
  const index = createCustomerIndex(account.existingCustomers);
  const sheets: CustomerSheet[] = [];
  for (const reading of readings) if (reading.sheet.entity === 'customer') sheets.push(yield* register(reading, index));
  const references = new Map<SheetReading, SheetReferences>();
  for (const reading of readings) {
    const column = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity]);
    if (column) references.set(reading, { reading, column, customers: yield* lookUp(column.values, index) });
  }

  const firstRows = new Int32Array(index.count()).fill(-1);
  const bases = sheets.map((_, at) => sheets.slice(0, at).reduce((sum, { ids }) => sum + ids.length, 0));
  for (const [at, { ids }] of sheets.entries())
    for (let row = 0; row < ids.length; row++) if (firstRows[ids[row]!] === -1) firstRows[ids[row]!] = bases[at]! + row;

  return {
    index,
    sheets,
    references,
    rowOf(id) {
      const overall = firstRows[id] ?? -1;
      if (overall < 0) return undefined;
      const at = bases.findLastIndex((base) => base <= overall);
      const sheet = sheets[at];
      return sheet && { reading: sheet.reading, index: overall - (bases[at] ?? 0) };
    },
  };
}

function* register(reading: SheetReading, index: CustomerIndex): Generator<void, CustomerSheet> {
  const rowCount = reading.isRow.length;
  const ids = new Int32Array(rowCount).fill(NOBODY);
  const importIds = new Int32Array(rowCount).fill(-1);
  const hasName = new Uint8Array(rowCount);
  const valuesOf = (key: string) => reading.columnOf.get(key)?.values;
  const [company, first, last, importId] = ['companyName', 'contactFirstName', 'contactLastName', 'importId'].map(valuesOf);
  for (let at = 0; at < rowCount; at++) {
    if (at % ROWS_PER_STEP === 0) yield;
    if (!reading.isRow[at]) continue;
    const name = nameOf(company?.[at], first?.[at], last?.[at]);
    const customer = index.addCustomer(name);
    ids[at] = customer;
    hasName[at] = Number(name !== null);
    const ownImportId = importId?.[at];
    if (ownImportId !== undefined) importIds[at] = index.addImportId(String(ownImportId), customer);
  }
  return { reading, ids, importIds, hasName };
}

/** Equal references are looked up once: many rows hang on one customer. */
function* lookUp(references: readonly (FieldValue | undefined)[], index: CustomerIndex): Generator<void, Int32Array> {
  const customers = new Int32Array(references.length).fill(NOBODY);
  const known = new Map<FieldValue, CustomerId>();
  for (let at = 0; at < references.length; at++) {
    if (at % ROWS_PER_STEP === 0) yield;
    const reference = references[at];
    if (reference === undefined) continue;
    let customer = known.get(reference);
    if (customer === undefined) known.set(reference, (customer = index.resolve(String(reference)) ?? NOBODY));
    customers[at] = customer;
  }
  return customers;
}
