/** Things of which each has a key that no other has. */
interface Merging<Item> {
  /** What both started from. */
  readonly base: readonly Item[];
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
}

/** Their version with my changes on top: what I added is added, what I changed is changed, what I removed is gone. The order is theirs, new things come last. */
export function mergeChanges<Item>({ base, mine, theirs }: Merging<Item>, keyOf: (item: Item) => string): Item[] {
  const [was, is] = [byKey(base, keyOf), byKey(mine, keyOf)];
  const there = byKey(theirs, keyOf);
  const kept = theirs.flatMap((item) => {
    const key = keyOf(item);
    const own = is.get(key);
    if (own === undefined) return was.has(key) ? [] : [item];
    return [isSame(own, was.get(key)) ? item : own];
  });
  const added = mine.filter((item) => !there.has(keyOf(item)) && !was.has(keyOf(item)));
  return [...kept, ...added];
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** For what came as JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
