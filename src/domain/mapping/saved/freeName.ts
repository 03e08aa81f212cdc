import { referenceKey } from '../../references/nameKey';

/** Longest that a saved mapping's name may be. */
export const MAX_NAME_LENGTH = 100;

/** The name, or the name with the first number that makes it differ from those taken, as `Suppliers (2)`. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(referenceKey));
  const base = wanted.trim().slice(0, MAX_NAME_LENGTH);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = base.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
    if (!keys.has(referenceKey(name))) return name;
  }
}
