import type { ExistingCustomer } from '../fields/account';
import { nameKey, referenceKey } from './nameKey';

/** Stands for one customer, wherever it is: rows and existing customers of the same name share it. */
export type CustomerId = number;

/**
 * Who is meant by a reference: the customers of the sheets and those that the system has, by import ID and by name. Where
 * a text is one customer's import ID and another's name, the import ID decides.
 */
export interface CustomerIndex {
  addRow(name: string | null, importId: string | undefined): CustomerId;
  /** Undefined when nobody is meant. Ask once all rows are added. */
  resolve(reference: string): CustomerId | undefined;
  /** Whether the reference finds its customer in the system without any row of the sheets. */
  isInSystem(reference: string): boolean;
  /** Every name that a reference could have meant, for suggestions. */
  names(): Iterable<string>;
}

export function createCustomerIndex(existing: readonly ExistingCustomer[]): CustomerIndex {
  const byName = new Map<string, CustomerId>();
  const byImportId = new Map<string, CustomerId>();
  /** The spellings of each customer's name; most have one. */
  const namesOf: (readonly string[])[] = [];
  const systemNames = new Set<string>();
  const systemImportIds = new Set<string>();
  const resolved = new Map<string, CustomerId | undefined>();

  for (const { name, importId } of existing) {
    add(name, importId);
    systemNames.add(referenceKey(name));
    if (importId !== undefined) systemImportIds.add(referenceKey(importId));
  }

  function add(name: string | null, importId: string | undefined): CustomerId {
    const id = name === null ? namesOf.push([]) - 1 : idOfName(name);
    if (importId !== undefined) {
      const key = referenceKey(importId);
      if (!byImportId.has(key)) byImportId.set(key, id);
    }
    return id;
  }

  function idOfName(name: string): CustomerId {
    const key = nameKey(name);
    const known = byName.get(key);
    if (known === undefined) {
      const id = namesOf.push([name]) - 1;
      byName.set(key, id);
      return id;
    }
    const spellings = namesOf[known] ?? [];
    if (!spellings.includes(name)) namesOf[known] = [...spellings, name];
    return known;
  }

  function lookUp(reference: string): CustomerId | undefined {
    const key = referenceKey(reference);
    return byImportId.get(key) ?? lookUpName(reference, key);
  }

  /** A name's key lets spaces go, a reference's does not: the customer found must have a name spaced like this one. */
  function lookUpName(reference: string, key: string): CustomerId | undefined {
    const id = byName.get(nameKey(reference));
    const isSpelledSo = id !== undefined && namesOf[id]?.some((name) => name === reference || referenceKey(name) === key);
    return isSpelledSo ? id : undefined;
  }

  return {
    addRow: add,
    resolve(reference) {
      const before = resolved.get(reference);
      if (before !== undefined || resolved.has(reference)) return before;
      const id = lookUp(reference);
      resolved.set(reference, id);
      return id;
    },
    isInSystem(reference) {
      if (existing.length === 0) return false;
      const key = referenceKey(reference);
      return systemImportIds.has(key) || (systemNames.has(key) && !byImportId.has(key));
    },
    names: () => namesOf.flat(),
  };
}
