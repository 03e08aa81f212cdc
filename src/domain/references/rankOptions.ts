import { distance } from 'fastest-levenshtein';
import { referenceKey } from './nameKey';

/** Below this length a slip and another word look alike: R22 is not a mistyped R32. */
const SHORTEST = 4;
const LEAST_LIKENESS = 0.5;

/** The listed values that a mistyped text was probably meant to be, best first; their figures must be the same. */
export function rankOptions(text: string, options: readonly string[]): readonly string[] {
  const asked = lettersOf(text);
  return options
    .map((option) => ({ option, likeness: likenessOf(asked, lettersOf(option)) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ option }) => option);
}

function likenessOf(asked: string, option: string): number {
  if (figuresOf(asked) !== figuresOf(option)) return 0;
  if (sortedLetters(asked) === sortedLetters(option)) return 1;
  if (asked.length < SHORTEST) return 0;
  const longest = Math.max(asked.length, option.length);
  const slips = 1 - distance(asked, option) / longest;
  const isPartOfIt = option.startsWith(asked) || asked.startsWith(option);
  return isPartOfIt ? Math.max(slips, LEAST_LIKENESS) : slips;
}

const lettersOf = (text: string) => referenceKey(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const figuresOf = (letters: string) => letters.replace(/\D/g, '');
const sortedLetters = (letters: string) => [...letters].sort().join('');
