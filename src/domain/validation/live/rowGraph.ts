import type { ExistingCustomer } from '../../fields/account';
import type { RowId } from './rowId';
import { customerKeys, defaultContactOf, type RowLinks } from './rowLinks';

/** Which rows hang together, kept up to date while rows change. */
export interface RowGraph {
  add(row: RowId, links: RowLinks): void;
  remove(row: RowId, links: RowLinks): void;
  /** Rows whose findings can differ for a row having, or having had, these links. Without the row itself. */
  affectedBy(links: RowLinks): Iterable<RowId>;
  /** Rows, and customers of the system, without which rows with these links cannot be judged. */
  neededFor(links: RowLinks): Needed;
}

export interface Needed {
  readonly rows: ReadonlySet<RowId>;
  /** Positions among the system's customers. */
  readonly existing: ReadonlySet<number>;
}

/** Customers that cannot be told apart by what is looked up, with all that they are known by. */
interface Identity {
  readonly keys: Set<string>;
  readonly rows: Set<RowId>;
  readonly existing: Set<number>;
}

interface Payers extends Identity {
  /** Whether the last of them is billed to one of the others. */
  readonly isCircle: boolean;
}

function emptyIdentity(): Identity {
  return { keys: new Set(), rows: new Set(), existing: new Set() };
}

export function createRowGraph(existing: readonly ExistingCustomer[], linksOf: (row: RowId) => RowLinks): RowGraph {
  const bearers = new MultiMap<RowId>();
  const referrers = new MultiMap<RowId>();
  const inSystem = new MultiMap<number>();
  existing.forEach(({ name, importId }, at) => {
    for (const key of customerKeys(name, importId ?? null)) inSystem.add(key, at);
  });

  /** Everything that the customers with these keys are known by: their rows' keys and those of the system, however they interlock. */
  function identityOf(keys: readonly string[]): Identity {
    const identity = emptyIdentity();
    const open = [...keys];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (identity.keys.has(key)) continue;
      identity.keys.add(key);
      for (const at of inSystem.of(key)) {
        identity.existing.add(at);
        open.push(...customerKeys(existing[at]!.name, existing[at]!.importId ?? null));
      }
      for (const row of bearers.of(key)) {
        if (identity.rows.has(row)) continue;
        identity.rows.add(row);
        open.push(...linksOf(row).bears);
      }
    }
    return identity;
  }

  /** The rows of the customers that these are billed to, and those that they are billed to, up to the end or round a circle. */
  function payersOf(refersTo: readonly string[]): Payers {
    const line = emptyIdentity();
    let references = refersTo;
    while (references.some((key) => !line.keys.has(key))) {
      const payer = identityOf(references);
      for (const key of [...references, ...payer.keys]) line.keys.add(key);
      for (const at of payer.existing) line.existing.add(at);
      references = [...payer.rows].flatMap((row) => {
        line.rows.add(row);
        return linksOf(row).refersTo;
      });
    }
    return { ...line, isCircle: references.length > 0 };
  }

  /** Rows that a row is compared with, one way or another: of the same key, default contacts of one customer, a circle of payers. */
  function* compared({ bears, refersTo }: RowLinks): Generator<RowId> {
    const siblings = bears.flatMap((key) => [...bearers.of(key)]);
    yield* siblings;
    for (const key of identityOf(refersTo).keys) yield* bearers.of(defaultContactOf(key));
    // Who pays for a customer listed twice is decided among all of its rows.
    const { rows, isCircle } = payersOf([...refersTo, ...siblings.flatMap((row) => linksOf(row).refersTo)]);
    yield* rows;
    if (!isCircle) return;
    // It may be in a circle of its own, and billed to one in another.
    for (const row of rows) for (const key of linksOf(row).bears) yield* referrers.of(key);
  }

  return {
    add(row, { bears, refersTo }) {
      for (const key of bears) bearers.add(key, row);
      for (const key of refersTo) referrers.add(key, row);
    },

    remove(row, { bears, refersTo }) {
      for (const key of bears) bearers.delete(key, row);
      for (const key of refersTo) referrers.delete(key, row);
    },

    *affectedBy(links) {
      yield* compared(links);
      // Whom a row means decides what it is compared with.
      for (const key of [...links.bears, ...identityOf(links.bears).keys]) {
        for (const row of [...bearers.of(key), ...referrers.of(key)]) {
          yield row;
          yield* compared(linksOf(row));
        }
      }
    },

    neededFor({ bears, refersTo }) {
      const siblings = new Set(bears.flatMap((key) => [...bearers.of(key)]));
      for (const key of identityOf(refersTo).keys) for (const row of bearers.of(defaultContactOf(key))) siblings.add(row);
      const references = [...refersTo, ...[...siblings].flatMap((row) => linksOf(row).refersTo)];
      const customers = payersOf(references);
      const own = identityOf(bears);
      return { rows: new Set([...siblings, ...customers.rows, ...own.rows]), existing: new Set([...customers.existing, ...own.existing]) };
    },
  };
}

/** Several values by key; nearly all keys have one, which is then held without a set around it. */
class MultiMap<Value extends number | object> {
  readonly #values = new Map<string, Value | Set<Value>>();

  add(key: string, value: Value): void {
    const present = this.#values.get(key);
    if (present === undefined) this.#values.set(key, value);
    else if (present instanceof Set) present.add(value);
    else if (present !== value) this.#values.set(key, new Set([present, value]));
  }

  delete(key: string, value: Value): void {
    const present = this.#values.get(key);
    if (present === value) this.#values.delete(key);
    else if (present instanceof Set && present.delete(value) && present.size === 0) this.#values.delete(key);
  }

  of(key: string): Iterable<Value> {
    const present = this.#values.get(key);
    if (present === undefined) return [];
    return present instanceof Set ? present : [present];
  }
}
