import { distance } from 'fastest-levenshtein';

const SHORTEST = 6;
const LONGEST = 24;

/** The one vocabulary word that `word` is most likely a typing error of; undefined when it is known, short, or could be several. */
export function respell(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || vocabulary.has(word) || /\d/.test(word)) return undefined;
  const allowed = word.length >= 9 ? 2 : 1;
  let found: string | undefined;
  let least = allowed + 1;
  for (const candidate of vocabulary) {
    if (candidate[0] !== word[0] || candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > allowed) continue;
    const steps = transposed(word, candidate) ? 1 : distance(word, candidate);
    if (steps < least) [found, least] = [candidate, steps];
    else if (steps === least) found = undefined;
  }
  return least <= allowed ? found : undefined;
}

/** Whether the words differ by two neighbouring letters swapped. */
function transposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    first >= 0 && one[first] === other[first + 1] && one[first + 1] === other[first] && one.slice(first + 2) === other.slice(first + 2)
  );
}
