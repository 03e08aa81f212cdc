/** Even where an item takes some microseconds, a step is shorter than a frame. */
const ITEMS_PER_STEP = 500;

/** The same as mapping an array. Yields how much is done, from 0 to 1. */
export function* mapInSteps<Item, Result>(items: readonly Item[], map: (item: Item, index: number) => Result): Generator<number, Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at++) {
    if (at % ITEMS_PER_STEP === 0) yield at / items.length;
    results.push(map(items[at]!, at));
  }
  return results;
}
