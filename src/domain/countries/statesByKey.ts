import { stateKey } from './stateKey';

/** Finds a state by its stored spelling and by each of its other names. */
export function statesByKey(otherNames: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(otherNames).flatMap(([stored, names]) => [stored, ...names].map((name) => [stateKey(name), stored] as const)),
  );
}
