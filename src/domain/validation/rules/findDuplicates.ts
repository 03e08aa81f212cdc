import { nameKey, referenceKey } from '../../references/nameKey';
import { type CustomersOfSheets, NOBODY } from '../customersOfSheets';
import type { SheetReading } from '../sheetReading';
import { createRepeatFinder } from './createRepeatFinder';

/** A customer is known by its name, so two rows of one name would be one customer; so too for import IDs, since others refer to them. */
export function findDuplicateCustomers({ sheets }: CustomersOfSheets): void {
  const names = createRepeatFinder('duplicate');
  const importIds = createRepeatFinder('duplicate');
  for (const { reading, ids, importIds: ownImportIds, hasName } of sheets) {
    const { columnOf } = reading;
    const nameColumn = columnOf.get('companyName') ?? columnOf.get('contactLastName') ?? columnOf.get('contactFirstName');
    if (nameColumn) {
      const addName = names.forColumn(reading, nameColumn);
      ids.forEach((id, index) => hasName[index] && addName(id, index));
    }
    const idColumn = columnOf.get('importId');
    if (!idColumn) continue;
    const addImportId = importIds.forColumn(reading, idColumn);
    ownImportIds.forEach((importId, index) => importId >= 0 && addImportId(importId, index));
  }
}

/** Customer and equipment number together are the equipment's identity; one row may give the customer's import ID, another its name. */
export function findDuplicateEquipment(readings: readonly SheetReading[], customers: CustomersOfSheets): void {
  const finder = createRepeatFinder('duplicate');
  const keys = countKeys();
  for (const reading of readings) {
    const numbers = reading.columnOf.get('equipmentNumber');
    if (reading.sheet.entity !== 'equipment' || !numbers) continue;
    const add = finder.forColumn(reading, numbers);
    numbers.values.forEach((number, index) => {
      const customer = number === undefined ? null : customerKey(reading, index, customers);
      if (customer !== null) add(keys(`${customer}|${nameKey(String(number))}`), index);
    });
  }
}

/** A customer has one default contact at most. */
export function findTwoDefaultContacts(readings: readonly SheetReading[], customers: CustomersOfSheets): void {
  const finder = createRepeatFinder('two-default-contacts');
  const keys = countKeys();
  for (const reading of readings) {
    const defaults = reading.columnOf.get('defaultContact');
    if (reading.sheet.entity !== 'contact' || !defaults) continue;
    const add = finder.forColumn(reading, defaults);
    defaults.values.forEach((isDefault, index) => {
      const customer = isDefault === true ? customerKey(reading, index, customers) : null;
      if (customer !== null) add(keys(customer), index);
    });
  }
}

/** Equal for rows that mean the same customer, also where that customer is not found. */
function customerKey(reading: SheetReading, index: number, customers: CustomersOfSheets): string | null {
  const references = customers.references.get(reading);
  const id = references?.customers[index] ?? NOBODY;
  if (id !== NOBODY) return String(id);
  const reference = references?.column.values[index];
  return reference === undefined ? null : `?${referenceKey(String(reference))}`;
}

/** Numbers keys from 0, in the order in which they first come. */
function countKeys(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}
