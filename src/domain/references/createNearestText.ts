import { distance } from 'fastest-levenshtein';
import { referenceKey, type ReferenceKey } from './nameKey';

/** Below this length a slip and another word look alike: R22 is not a mistyped R32. */
const SHORTEST = 4;
/** Some hundredths of a second: a sheet full of unknown names goes without further suggestions rather than wait. */
const MOST_COMPARISONS = 150_000;

/** The text that was probably meant; null when there is none. */
export type NearestText = (text: string) => string | null;

/**
 * Finds the candidate that a mistyped text was probably meant to be, within two slips of the finger for short texts and a
 * fifth of the length for long ones; null when none is near, or two are equally near. Candidates are asked for only when needed.
 */
export function createNearestText(candidates: () => Iterable<string>): NearestText {
  let known: readonly string[] | undefined;
  const answers = new Map<string, string | null>();
  let comparisonsLeft = MOST_COMPARISONS;

  return (text) => {
    const key = referenceKey(text);
    const before = answers.get(key);
    if (before !== undefined) return before;
    known ??= [...candidates()];
    comparisonsLeft -= known.length;
    const answer = key.length < SHORTEST || comparisonsLeft < 0 ? null : nearest(key, known);
    answers.set(key, answer);
    return answer;
  };
}

function nearest(key: ReferenceKey, candidates: readonly string[]): string | null {
  let best: { readonly text: string; readonly key: ReferenceKey } | null = null;
  let bestDistance = Math.max(2, Math.floor(key.length / 5)) + 1;
  let isTie = false;
  for (const text of candidates) {
    const candidate = referenceKey(text);
    if (Math.abs(candidate.length - key.length) > bestDistance) continue;
    const steps = distance(key, candidate);
    if (steps < bestDistance) [best, bestDistance, isTie] = [{ text, key: candidate }, steps, false];
    else if (steps === bestDistance && best !== null && best.key !== candidate) isTie = true;
  }
  return isTie ? null : (best?.text ?? null);
}
