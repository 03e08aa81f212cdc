import type { ReferenceKey } from './nameKey';

const FEWEST_SLOTS = 1_024;
const EMPTY = -1;
const SPACE = 0x20;
const [FNV_BASIS, FNV_PRIME] = [0x811c9dc5, 0x01000193];

/** Whether two keys are one; what differs in more than spaces is not. */
export type SameKey = (one: ReferenceKey, other: ReferenceKey) => boolean;

/**
 * Numbers by key, where the caller says which keys are one. Twice as fast as a `Map` for the hundred thousand texts of a sheet, each of which comes
 * once; and names need not be rid of their spaces to be looked up, which would take longer than all else that is done with them.
 */
export class KeyMap {
  #slots = new Int32Array(FEWEST_SLOTS).fill(EMPTY);
  readonly #keys: ReferenceKey[] = [];
  readonly #hashes: number[] = [];
  readonly #values: number[] = [];

  constructor(private readonly isSame: SameKey) {}

  get(key: ReferenceKey): number | undefined {
    const known = this.#slots[this.#findSlot(key, hashOf(key))]!;
    return known === EMPTY ? undefined : this.#values[known];
  }

  /** The key's number, which is this one where it had none. */
  getOrSet(key: ReferenceKey, value: number): number {
    const hash = hashOf(key);
    const slot = this.#findSlot(key, hash);
    const known = this.#slots[slot]!;
    if (known !== EMPTY) return this.#values[known]!;
    this.#slots[slot] = this.#keys.push(key) - 1;
    this.#hashes.push(hash);
    this.#values.push(value);
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    return value;
  }

  /** The slot of the key, or the empty one where it would be. */
  #findSlot(key: ReferenceKey, hash: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let at = this.#slots[slot]!; at !== EMPTY; at = this.#slots[slot]!) {
      if (this.#hashes[at] === hash && this.isSame(this.#keys[at]!, key)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(EMPTY);
    const last = slots.length - 1;
    this.#hashes.forEach((hash, at) => {
      let slot = hash & last;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & last;
      slots[slot] = at;
    });
    this.#slots = slots;
  }
}

/** FNV-1a over the characters without the spaces. */
function hashOf(key: ReferenceKey): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code !== SPACE) hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return hash ^ (hash >>> 15);
}
