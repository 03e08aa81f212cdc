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
  resolve(reference: string): CustomerId | undefined;
  /** Whether the reference finds its customer in the system without any row of the sheets. */
  isInSystem(reference: string): boolean;
  /** Every name that a reference could have meant, for suggestions. */
  names(): Iterable<string>;
}

export function createCustomerIndex(existing: readonly ExistingCustomer[]): CustomerIndex {
  const byIdentity = new Map<string, CustomerId>();
  const byImportId = new Map<string, CustomerId>();
  const byName = new Map<string, CustomerId>();
  const names: string[] = [];
  const inSystem = new Set<string>();
  const resolved = new Map<string, CustomerId | undefined>();
  let nextId = 0;

  for (const { name, importId } of existing) {
    add(name, importId);
    inSystem.add(referenceKey(name));
    if (importId) inSystem.add(referenceKey(importId));
  }

  function add(name: string | null, importId: string | undefined): CustomerId {
    const identity = name === null ? undefined : nameKey(name);
    const id = (identity === undefined ? undefined : byIdentity.get(identity)) ?? nextId++;
    if (identity !== undefined && name !== null) {
      byIdentity.set(identity, id);
      setIfNew(byName, referenceKey(name), id);
      names.push(name);
    }
    if (importId !== undefined) setIfNew(byImportId, referenceKey(importId), id);
    return id;
  }

  function lookUp(reference: string): CustomerId | undefined {
    const key = referenceKey(reference);
    return byImportId.get(key) ?? byName.get(key);
  }

  return {
    addRow: add,
    resolve(reference) {
      if (resolved.has(reference)) return resolved.get(reference);
      const id = lookUp(reference);
      resolved.set(reference, id);
      return id;
    },
    isInSystem: (reference) => inSystem.has(referenceKey(reference)),
    names: () => names,
  };
}

function setIfNew(map: Map<string, CustomerId>, key: string, id: CustomerId): void {
  if (!map.has(key)) map.set(key, id);
}
