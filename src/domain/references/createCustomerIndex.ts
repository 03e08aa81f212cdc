import type { ExistingCustomer } from '../fields/account';
import { KeyMap } from './keyMap';
import { isSameName, referenceKey, type ReferenceKey } from './nameKey';

/** Stands for one customer, wherever it is: rows and existing customers of the same name share it. Counted from 0. */
export type CustomerId = number;
/** Stands for an import ID, however it is spelled. Counted from 0. */
export type ImportIdNumber = number;

/**
 * Who is meant by a reference: the customers of the sheets and those that the system has, by import ID and by name. Where
 * a text is one customer's import ID and another's name, the import ID decides.
 */
export interface CustomerIndex {
  addCustomer(name: string | null): CustomerId;
  /** The first customer with an import ID is the one who is meant by it. */
  addImportId(importId: string, customer: CustomerId): ImportIdNumber;
  /** How many customers there are. */
  count(): number;
  /** Undefined when nobody is meant. Ask once all rows are added. */
  resolve(reference: string): CustomerId | undefined;
  /** Whether the reference finds its customer in the system without any row of the sheets. */
  isInSystem(reference: string): boolean;
  /** Every name that a reference could have meant, for suggestions. */
  names(): Iterable<string>;
}

export function createCustomerIndex(existing: readonly ExistingCustomer[]): CustomerIndex {
  const byName = new KeyMap(isSameName);
  /** By customer, as it was spelled first; null for one without a name. */
  const firstName: (string | null)[] = [];
  /** The names of customers that are spelled in several ways. */
  const spellings = new Map<CustomerId, readonly string[]>();
  const importIdNumbers = new KeyMap((one, other) => one === other);
  const bearerOf: CustomerId[] = [];
  const systemNames = new Set<string>();
  const systemImportIds = new Set<string>();

  for (const { name, importId } of existing) {
    const customer = addCustomer(name);
    systemNames.add(referenceKey(name));
    if (importId === undefined) continue;
    addImportId(importId, customer);
    systemImportIds.add(referenceKey(importId));
  }

  function addCustomer(name: string | null): CustomerId {
    if (name === null) return firstName.push(null) - 1;
    const id = byName.getOrSet(referenceKey(name), firstName.length);
    if (id === firstName.length) firstName.push(name);
    else if (!namesOf(id).includes(name)) spellings.set(id, [...namesOf(id), name]);
    return id;
  }

  function namesOf(id: CustomerId): readonly string[] {
    const first = firstName[id] ?? null;
    return spellings.get(id) ?? (first === null ? [] : [first]);
  }

  function addImportId(importId: string, customer: CustomerId): ImportIdNumber {
    const number = importIdNumbers.getOrSet(referenceKey(importId), bearerOf.length);
    if (number === bearerOf.length) bearerOf.push(customer);
    return number;
  }

  function resolve(reference: string): CustomerId | undefined {
    const key = referenceKey(reference);
    const importId = importIdNumbers.get(key);
    return importId === undefined ? lookUpName(reference, key) : bearerOf[importId];
  }

  /** A name's key lets spaces go, a reference's does not: the customer found must have a name spaced like this one. */
  function lookUpName(reference: string, key: ReferenceKey): CustomerId | undefined {
    const id = byName.get(key);
    if (id === undefined || firstName[id] === reference) return id;
    return namesOf(id).some((name) => name === reference || referenceKey(name) === key) ? id : undefined;
  }

  return {
    addCustomer,
    addImportId,
    count: () => firstName.length,
    resolve,
    isInSystem(reference) {
      if (existing.length === 0) return false;
      const key = referenceKey(reference);
      return systemImportIds.has(key) || (systemNames.has(key) && importIdNumbers.get(key) === undefined);
    },
    names() {
      const all: string[] = [];
      firstName.forEach((name, id) => {
        const several = spellings.get(id);
        if (several) all.push(...several);
        else if (name !== null) all.push(name);
      });
      return all;
    },
  };
}
