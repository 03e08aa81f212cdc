import { distance } from 'fastest-levenshtein';
import { referenceKey } from '../../references/nameKey';
import { GENERIC_WORDS, meaningOf, NEGATIONS, TERM_WORDS } from './valueLexicon';

/** Why a value is taken for an option. */
export type ValueReason = 'punctuation' | 'sameMeaning' | 'sameWords' | 'shortForm' | 'sameFigures' | 'misspelt' | 'mark';

export interface ValueMatch {
  readonly option: string;
  readonly because: ValueReason;
}

/** One way of writing an option; an option may have several, such as a state's code and its name. */
export interface OptionName {
  readonly option: string;
  readonly name: string;
}

export type ValueMatcher = (text: string) => ValueMatch | null;

/** A short form of fewer letters fits too much. */
const SHORTEST_FORM = 3;
/** A word that lacks fewer of its letters is misspelt. */
const LONGEST_CONTRACTED = 0.75;
/** Below this length a slip and another word look alike: R22 is not a mistyped R32. */
const SHORTEST_MISSPELT = 4;
const LEAST_LIKENESS = 0.8;
/** By how much the likest option must be liker than the next. */
const LEAST_LEAD = 0.15;

/**
 * Finds the option that a value means, however it is written. Each rule decides only where exactly one option fits; what none
 * decides is for a person: null.
 */
export function createValueMatcher(names: readonly OptionName[]): ValueMatcher {
  const known = names.map(({ option, name }) => ({ option, form: formOf(name) }));
  return (text) => {
    const form = formOf(text);
    if (form.letters === '') return null;
    for (const { because, couldBe, fits } of RULES) {
      const options = known.filter((each) => couldBe(form, each.form));
      if (new Set(options.map(({ option }) => option)).size > 1) return null;
      const found = options.find((each) => fits(form, each.form));
      if (found) return { option: found.option, because };
    }
    const option = likest(form, known);
    return option === null ? null : { option, because: 'misspelt' };
  };
}

interface Form {
  /** Letters and figures alone. */
  readonly letters: string;
  readonly figures: string;
  readonly words: readonly string[];
  /** Without plurals and words that say nothing, in the order of the alphabet. */
  readonly bag: string;
  readonly initials: string;
  readonly meaning: string | null;
}

function formOf(text: string): Form {
  const folded = referenceKey(text).normalize('NFKD').replace(/\p{M}/gu, '');
  const words = folded.replace(/'/g, '').match(/\p{L}+|\p{N}+/gu) ?? [];
  const telling = words.filter((word) => !GENERIC_WORDS.has(word));
  return {
    letters: words.join(''),
    figures: words.filter(isFigures).join(' '),
    words,
    bag: (telling.length > 0 ? telling : words).map(singular).sort().join(' '),
    initials: words.length > 1 ? words.map((word) => (isFigures(word) ? word : word.slice(0, 1))).join('') : '',
    meaning: meaningOf(words.join(' ')),
  };
}

type Test = (value: Form, option: Form) => boolean;

interface Rule {
  readonly because: ValueReason;
  readonly fits: Test;
  /** Wider than `fits`: with two options that could be meant, nothing is certain. */
  readonly couldBe: Test;
}

const RULES: readonly Rule[] = [
  rule('punctuation', (value, option) => value.letters === option.letters),
  rule('sameMeaning', (value, option) => value.meaning !== null && value.meaning === option.meaning),
  rule('sameWords', (value, option) => value.bag === option.bag && !negated(value)),
  rule('shortForm', isShortForm, (value, option) => isShortForm(value, option) || option.letters.startsWith(value.letters)),
  rule('sameFigures', isTermOfSameFigures),
];

function rule(because: ValueReason, fits: Test, couldBe: Test = fits): Rule {
  return { because, fits, couldBe };
}

function negated({ words }: Form): boolean {
  return words.some((word) => NEGATIONS.has(word));
}

/** `Comm`, `Govt`, `Real Est.`, `EOM`, `D Whitfield`: in the option's order, one piece for each of its words from some word on. */
function isShortForm(value: Form, option: Form): boolean {
  if (value.letters.length < option.letters.length && option.initials.length > 1 && value.letters === option.initials) return true;
  if (value.words.length > option.words.length || value.letters.length < SHORTEST_FORM) return false;
  if (value.words.every((word, at) => isPieceOf(word, option.words[at] ?? ''))) return tells(value, option);
  // From the middle on, words must be whole: `Whitfield`, but not `Whi`.
  const last = option.words.length - value.words.length;
  for (let start = 1; start <= last; start++) if (value.words.every((word, at) => word === option.words[start + at])) return true;
  return false;
}

function tells(value: Form, option: Form): boolean {
  return value.words.some((word, at) => word === option.words[at] || word.length >= SHORTEST_FORM);
}

/** Asked of every value and every option: the commonest answer comes first. */
function isPieceOf(short: string, word: string): boolean {
  if (short[0] !== word[0]) return false;
  if (short === word) return true;
  if (isFigures(word)) return false;
  if (word.startsWith(short)) return true;
  // Contracted, as in `Govt`: the first letter and the last, and letters of between in their order.
  return (
    short.length >= SHORTEST_FORM &&
    short.length <= word.length * LONGEST_CONTRACTED &&
    short.at(-1) === word.at(-1) &&
    isWithin(short, word)
  );
}

function isWithin(short: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}

/** `Net 30` for `30 Days`; `30 EOM` says something else. */
function isTermOfSameFigures(value: Form, option: Form): boolean {
  return value.figures !== '' && value.figures === option.figures && [value, option].every(isTerm);
}

function isTerm({ words }: Form): boolean {
  return words.every((word) => isFigures(word) || TERM_WORDS.has(word));
}

function likest(value: Form, options: readonly { readonly option: string; readonly form: Form }[]): string | null {
  if (value.letters.length < SHORTEST_MISSPELT) return null;
  const best = new Map<string, number>();
  for (const { option, form } of options) {
    const likeness = likenessOf(value, form);
    if (likeness > (best.get(option) ?? 0)) best.set(option, likeness);
  }
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  return first && first[1] >= LEAST_LIKENESS && first[1] - (second?.[1] ?? 0) >= LEAST_LEAD ? first[0] : null;
}

/** From 0 to 1; two letters that changed places count as one slip. */
function likenessOf(value: Form, option: Form): number {
  if (value.figures !== option.figures) return 0;
  const longest = Math.max(value.letters.length, option.letters.length);
  // No order of letters can bring texts of so different lengths together.
  if (Math.min(value.letters.length, option.letters.length) / longest < 1 - LEAST_LIKENESS) return 0;
  const slips = distance(value.letters, option.letters);
  const swapped = slips === 2 && value.letters.length === option.letters.length && sorted(value.letters) === sorted(option.letters);
  return 1 - (swapped ? 1 : slips) / longest;
}

const sorted = (letters: string) => [...letters].sort().join('');
const isFigures = (word: string) => /^\p{N}/u.test(word);

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
