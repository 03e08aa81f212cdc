import { nameKey, referenceKey } from '../../domain/references/nameKey';

interface Named {
  readonly customerId: string;
  readonly name: string;
  readonly importIdKey: string | null;
}

/** Customers by how rows call them. */
export class CustomerIndex<T extends Named> {
  private readonly byNameKey = new Map<string, T>();
  private readonly byImportIdKey = new Map<string, T>();

  constructor(customers: Iterable<T> = []) {
    for (const customer of customers) this.add(customer);
  }

  add(customer: T): void {
    this.byNameKey.set(nameKey(customer.name), customer);
    if (customer.importIdKey !== null) this.byImportIdKey.set(customer.importIdKey, customer);
  }

  remove(customer: T): void {
    this.byNameKey.delete(nameKey(customer.name));
    if (customer.importIdKey !== null) this.byImportIdKey.delete(customer.importIdKey);
  }

  all(): Iterable<T> {
    return this.byNameKey.values();
  }

  withName(key: string): T | undefined {
    return this.byNameKey.get(key);
  }

  withImportId(key: string): T | undefined {
    return this.byImportIdKey.get(key);
  }
}

/**
 * The id of the customer that a reference means. Where a text is one customer's import ID and another's name, the import ID decides; among equals
 * the first index does.
 */
export function resolveCustomer(reference: string, ...indexes: readonly CustomerIndex<Named>[]): string | undefined {
  const key = referenceKey(reference);
  const byImportId = firstOf(indexes, (index) => index.withImportId(key));
  if (byImportId) return byImportId.customerId;
  const sameName = nameKey(reference);
  return firstOf(indexes, (index) => {
    const found = index.withName(sameName);
    return found && referenceKey(found.name) === key ? found : undefined;
  })?.customerId;
}

function firstOf(indexes: readonly CustomerIndex<Named>[], look: (index: CustomerIndex<Named>) => Named | undefined): Named | undefined {
  for (const index of indexes) {
    const found = look(index);
    if (found) return found;
  }
  return undefined;
}
