import { nameKey, referenceKey } from '../../references/nameKey';
import { type CustomersOfSheets, referencedCustomer, REFERENCE_KEY } from '../customersOfSheets';
import type { SheetReading } from '../sheetReading';
import { createRepeatFinder } from './findRepeats';

/** A customer is known by its name, so two rows of one name would be one customer; so too for import IDs, since others refer to them. */
export function findDuplicateCustomers({ rows }: CustomersOfSheets): void {
  const addName = createRepeatFinder('duplicate');
  const addImportId = createRepeatFinder('duplicate');
  for (const { reading, index, name } of rows) {
    const nameColumn =
      reading.columnOf.get('companyName') ?? reading.columnOf.get('contactLastName') ?? reading.columnOf.get('contactFirstName');
    if (name !== null && nameColumn) addName(nameKey(name), { reading, index }, nameColumn.column);
    const importIds = reading.columnOf.get('importId');
    const importId = importIds?.values[index];
    if (importIds && importId !== undefined) addImportId(referenceKey(String(importId)), { reading, index }, importIds.column);
  }
}

/** Customer and equipment number together are the equipment's identity; one row may give the customer's import ID, another its name. */
export function findDuplicateEquipment(readings: readonly SheetReading[], customers: CustomersOfSheets): void {
  const add = createRepeatFinder('duplicate');
  for (const reading of readings) {
    const numbers = reading.columnOf.get('equipmentNumber');
    if (reading.sheet.entity !== 'equipment' || !numbers) continue;
    numbers.values.forEach((number, index) => {
      const customer = customerKey(reading, index, customers);
      if (number !== undefined && customer) add(`${customer}|${nameKey(String(number))}`, { reading, index }, numbers.column);
    });
  }
}

/** A customer has one default contact at most. */
export function findTwoDefaultContacts(readings: readonly SheetReading[], customers: CustomersOfSheets): void {
  const add = createRepeatFinder('two-default-contacts');
  for (const reading of readings) {
    const defaults = reading.columnOf.get('defaultContact');
    if (reading.sheet.entity !== 'contact' || !defaults) continue;
    defaults.values.forEach((isDefault, index) => {
      const customer = isDefault === true && customerKey(reading, index, customers);
      if (customer) add(customer, { reading, index }, defaults.column);
    });
  }
}

/** Equal for rows that mean the same customer, also where that customer is not found. */
function customerKey(reading: SheetReading, index: number, customers: CustomersOfSheets): string | null {
  const id = referencedCustomer(reading, index, customers);
  if (id !== undefined) return String(id);
  const reference = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity])?.values[index];
  return reference === undefined ? null : `?${referenceKey(String(reference))}`;
}
