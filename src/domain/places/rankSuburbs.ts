import { distance } from 'fastest-levenshtein';
import type { Place } from './places';
import { suburbKey } from './suburbKey';

/** Shorter names are too easily other names. */
const SHORTEST = 4;
const LEAST_LIKENESS = 0.7;

/** The names of the few places of one postcode that a suburb was probably meant to be, best first. */
export function rankSuburbs(typed: string, places: readonly Place[]): readonly string[] {
  const asked = suburbKey(typed);
  if (asked.length < SHORTEST) return [];
  const likeness = new Map(places.map(({ suburb }) => [suburb, likenessOf(asked, suburbKey(suburb))]));
  return [...likeness]
    .filter(([, alike]) => alike >= LEAST_LIKENESS)
    .sort(([, a], [, b]) => b - a)
    .map(([suburb]) => suburb);
}

function likenessOf(one: string, other: string): number {
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}
