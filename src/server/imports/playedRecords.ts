import { derivedNames } from '../customers/newCustomer';
import { CustomerIndex } from './customerIndex';
import type { ContactWrite, StoredContact } from './planContacts';
import type { CustomerWrite, StoredCustomer } from './planCustomers';
import type { EquipmentWrite, StoredEquipment } from './planEquipment';

/**
 * The records that an import's chunks would have written so far, laid over what is stored. Of customers and equipment it keeps keys alone, as a row that meets
 * one of them again is a duplicate whatever it holds; contacts may be written several times and are kept whole.
 *
 * Versions stay those that are stored, 0 for what is new: what this import does itself is no change since the preview.
 */
export class PlayedRecords {
  private readonly customersById = new Map<string, StoredCustomer>();
  private readonly customers = new CustomerIndex<StoredCustomer>();
  private readonly contacts = new Map<string, StoredContact>();
  private readonly contactsOf = new Map<string, Set<string>>();
  private readonly equipmentOf = new Map<string, Map<string, StoredEquipment>>();

  constructor(private readonly importId: string) {}

  addCustomer({ customerId, billingCustomerId, values }: CustomerWrite): void {
    const { name, import_id_key: importIdKey } = derivedNames(values);
    const played = { customerId, name, importIdKey, billingCustomerId, values: {}, version: 0, lastImportId: this.importId };
    const before = this.customersById.get(customerId);
    if (before) this.customers.remove(before);
    this.customersById.set(customerId, played);
    this.customers.add(played);
  }

  addContact(contact: ContactWrite, version: number): void {
    this.contacts.set(contact.contactId, { ...contact, version, lastImportId: this.importId });
    const ofCustomer = this.contactsOf.get(contact.customerId);
    if (ofCustomer) ofCustomer.add(contact.contactId);
    else this.contactsOf.set(contact.customerId, new Set([contact.contactId]));
  }

  addEquipment({ equipmentId, customerId, numberKey }: EquipmentWrite): void {
    const played = { equipmentId, customerId, numberKey, values: {}, version: 0, lastImportId: this.importId };
    const ofCustomer = this.equipmentOf.get(customerId);
    if (ofCustomer) ofCustomer.set(equipmentId, played);
    else this.equipmentOf.set(customerId, new Map([[equipmentId, played]]));
  }

  /** The stored customers as they would be, and those that would be there under one of the names or import IDs. */
  overCustomers<Customer extends { readonly customerId: string }>(
    stored: readonly Customer[],
    names: Iterable<string>,
    importIds: Iterable<string>,
  ): (Customer | StoredCustomer)[] {
    if (this.customersById.size === 0) return [...stored];
    const found = new Map<string, Customer | StoredCustomer>(
      stored.map((customer) => [customer.customerId, this.customersById.get(customer.customerId) ?? customer]),
    );
    const add = (customer: StoredCustomer | undefined) => customer && found.set(customer.customerId, customer);
    for (const name of names) add(this.customers.withName(name));
    for (const importId of importIds) add(this.customers.withImportId(importId));
    return [...found.values()];
  }

  customer(customerId: string): StoredCustomer | undefined {
    return this.customersById.get(customerId);
  }

  /** The stored contacts as they would be, and all that the import would have written for these customers. */
  overContacts(stored: readonly StoredContact[], customerIds: readonly string[]): StoredContact[] {
    if (this.contacts.size === 0) return [...stored];
    const found = new Map(stored.map((contact) => [contact.contactId, this.contacts.get(contact.contactId) ?? contact]));
    for (const customerId of customerIds)
      for (const contactId of this.contactsOf.get(customerId) ?? []) found.set(contactId, this.contacts.get(contactId)!);
    return [...found.values()];
  }

  /** The stored equipment as it would be, and what the import would have written under these customers and numbers. */
  overEquipment(stored: readonly StoredEquipment[], customerIds: readonly string[], numberKeys: ReadonlySet<string>): StoredEquipment[] {
    if (this.equipmentOf.size === 0) return [...stored];
    const found = new Map(stored.map((equipment) => [equipment.equipmentId, equipment]));
    for (const customerId of customerIds)
      for (const equipment of this.equipmentOf.get(customerId)?.values() ?? [])
        if (numberKeys.has(equipment.numberKey)) found.set(equipment.equipmentId, equipment);
    return [...found.values()];
  }
}
