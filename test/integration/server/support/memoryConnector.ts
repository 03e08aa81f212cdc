import { derivedNames } from '../../../../src/server/customers/newCustomer';
import type { Connector } from '../../../../src/server/connector/connector';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { CustomerIndex, resolveCustomer } from '../../../../src/server/imports/customerIndex';
import { planContacts, type ContactWrite, type StoredContact } from '../../../../src/server/imports/planContacts';
import { planCustomers, type CustomerWrite, type StoredCustomer } from '../../../../src/server/imports/planCustomers';
import { planEquipment, type EquipmentWrite, type StoredEquipment } from '../../../../src/server/imports/planEquipment';
import type { PlanRules } from '../../../../src/server/imports/planRules';
import type { IncomingRow, RowOutcome } from '../../../../src/server/imports/rowOutcome';
import type { JournalEntry } from '../../../../src/server/imports/undo/journal';
import { planContactUndo } from '../../../../src/server/imports/undo/planContactUndo';
import { planCustomerUndo } from '../../../../src/server/imports/undo/planCustomerUndo';
import { undoRecord, type RecordUndo } from '../../../../src/server/imports/undo/recordUndo';

/** All records of one company, by id. */
export class MemoryRecords {
  readonly customers = new Map<string, StoredCustomer>();
  readonly contacts = new Map<string, StoredContact>();
  readonly equipment = new Map<string, StoredEquipment>();

  copy(): MemoryRecords {
    const copy = new MemoryRecords();
    copy.replaceBy(this);
    return copy;
  }

  replaceBy(other: MemoryRecords): void {
    replace(this.customers, other.customers);
    replace(this.contacts, other.contacts);
    replace(this.equipment, other.equipment);
  }

  /** @param writtenBy the import whose rows these are; null when they are put back */
  putCustomer(write: CustomerWrite, writtenBy: string | null, version = nextVersion(this.customers.get(write.customerId))): void {
    const { name, import_id_key: importIdKey } = derivedNames(write.values);
    this.customers.set(write.customerId, { ...write, name, importIdKey, version, lastImportId: writtenBy });
  }

  putContact(
    { contactId, customerId, nameKey, emailKey, isDefault, values }: ContactWrite,
    writtenBy: string | null,
    version = nextVersion(this.contacts.get(contactId)),
  ): void {
    this.contacts.set(contactId, { contactId, customerId, nameKey, emailKey, isDefault, values, version, lastImportId: writtenBy });
  }

  putEquipment(write: EquipmentWrite, writtenBy: string | null, version = nextVersion(this.equipment.get(write.equipmentId))): void {
    this.equipment.set(write.equipmentId, { ...write, version, lastImportId: writtenBy });
  }
}

function replace<Value>(into: Map<string, Value>, from: ReadonlyMap<string, Value>): void {
  into.clear();
  for (const [key, value] of from) into.set(key, value);
}

const nextVersion = (stored: { readonly version: number } | undefined) => (stored?.version ?? 0) + 1;

/** Versions that a played record keeps: its own, or none where it is new. */
const sameVersion = (stored: { readonly version: number } | undefined) => stored?.version ?? 0;

interface MemoryPlan {
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
  put(into: MemoryRecords, versionOf?: typeof sameVersion): void;
}

const PLANS: Record<EntityName, (rows: readonly IncomingRow[], known: MemoryRecords, rules: PlanRules) => MemoryPlan> = {
  customer(rows, known, rules) {
    const stored = [...known.customers.values()];
    const { outcomes, inserts, updates } = planCustomers(rows, stored, payers(known), rules);
    return {
      outcomes,
      put(into, versionOf) {
        for (const write of [...inserts, ...updates])
          into.putCustomer(write, rules.importId, versionOf?.(into.customers.get(write.customerId)));
      },
    };
  },
  contact(rows, known, rules) {
    const { outcomes, inserts, updates, formerDefaults } = planContacts(rows, customerOf(known), [...known.contacts.values()], rules);
    return {
      outcomes,
      put(into, versionOf) {
        for (const id of formerDefaults) {
          const former = into.contacts.get(id)!;
          const write = { ...former, isDefault: false, values: { ...former.values, defaultContact: false } };
          into.putContact(write, former.lastImportId, versionOf?.(former));
        }
        for (const write of [...inserts, ...updates])
          into.putContact(write, rules.importId, versionOf?.(into.contacts.get(write.contactId)));
      },
    };
  },
  equipment(rows, known, rules) {
    const { outcomes, inserts, updates } = planEquipment(rows, customerOf(known), [...known.equipment.values()], rules);
    return {
      outcomes,
      put(into, versionOf) {
        for (const write of [...inserts, ...updates])
          into.putEquipment(write, rules.importId, versionOf?.(into.equipment.get(write.equipmentId)));
      },
    };
  },
};

const UNDOS: Record<EntityName, (entries: readonly JournalEntry[], live: MemoryRecords) => readonly RecordUndo[]> = {
  customer(entries, live) {
    const owners = [...live.contacts.values(), ...live.equipment.values()].map(({ customerId }) => customerId);
    const holders = [...live.customers.values()].flatMap(({ customerId, importIdKey }) =>
      importIdKey === null ? [] : [[importIdKey, customerId] as const],
    );
    const plan = planCustomerUndo(entries, {
      stored: live.customers,
      holderOf: new Map(holders),
      payerOf: payers(live),
      existing: new Set(live.customers.keys()),
      owners: new Set(owners),
    });
    for (const write of plan.updates) live.putCustomer(write, null);
    for (const id of plan.removals) live.customers.delete(id);
    return plan.undos;
  },
  contact(entries, live) {
    const plan = planContactUndo(entries, [...live.contacts.values()]);
    for (const id of plan.removals) live.contacts.delete(id);
    for (const write of [...plan.updates, ...plan.newDefaults]) live.putContact(write, null);
    return plan.undos;
  },
  equipment(entries, live) {
    return entries.map((entry) => {
      const stored = live.equipment.get(entry.recordId);
      const undo = undoRecord(entry, stored && { values: stored.values, referenceId: stored.customerId }, ['equipmentNumber']);
      if (undo.remove) live.equipment.delete(entry.recordId);
      else if (stored) live.putEquipment({ ...stored, values: undo.values }, null);
      return undo;
    });
  },
};

/** Keeps a company's records in memory. Its transactions are those of who calls. */
export function memoryConnector(live: MemoryRecords): Connector {
  return {
    begin() {
      let played: MemoryRecords | undefined;
      return {
        async plan(entity, _rows, _context) {
          const known = (played ?? live).copy();
          return (rows, rules) => {
            const { outcomes, put } = PLANS[entity](rows, known, rules);
            return {
              outcomes,
              write: async () => put(live),
              play: () => put((played ??= live.copy()), sameVersion),
            };
          };
        },
        async customerNames(ids) {
          return new Map(ids.flatMap((id): [string, string][] => names(played ?? live, id)));
        },
      };
    },
    undo: async (entity, entries) => UNDOS[entity](entries, live),
    async lastImports(entity, ids) {
      const records = { customer: live.customers, contact: live.contacts, equipment: live.equipment }[entity];
      return new Map(
        ids.flatMap((id): [string, string][] => {
          const last = records.get(id)?.lastImportId;
          return last ? [[id, last]] : [];
        }),
      );
    },
  };
}

function payers({ customers }: MemoryRecords): Map<string, string> {
  return new Map(
    [...customers.values()].flatMap(({ customerId, billingCustomerId }) => (billingCustomerId ? [[customerId, billingCustomerId]] : [])),
  );
}

function names({ customers }: MemoryRecords, id: string): [string, string][] {
  const customer = customers.get(id);
  return customer ? [[id, customer.name]] : [];
}

function customerOf({ customers }: MemoryRecords): (reference: string) => string | undefined {
  const index = new CustomerIndex(customers.values());
  return (reference) => resolveCustomer(reference, index);
}
