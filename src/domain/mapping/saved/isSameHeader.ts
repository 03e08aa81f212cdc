import { distance } from 'fastest-levenshtein';
import { VOCABULARY } from '../lexicon/vocabulary';
import { readHeader } from '../readHeader';
import { headerKey } from '../ownSheet/namedColumns';

/** Below this length a slip and another word look alike. */
const SHORTEST = 5;
/** An e-mail is an e-mail address, a phone a phone number; but a client is no client number. */
const SAID_BEFORE: Readonly<Record<string, readonly string[]>> = {
  address: ['email'],
  number: ['phone', 'mobile', 'fax'],
};

/**
 * Whether one header is the other, renamed a little: the same words written otherwise (`E-mail Addr.`, `Email Address`), or a slip of the finger in a
 * word. Two words that both mean something here (`Billing`, `Mailing`) are never each other's slip, nor are two numbers.
 */
export function isSameHeader(one: string, other: string): boolean {
  if (headerKey(one) === headerKey(other)) return true;
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.length === 0 || words.length !== others.length) return false;
  return words.every((word, at) => isSameWord(word, others[at]!));
}

/** The words without those that say again what the word before has said. */
function wordsOf(header: string): readonly string[] {
  const { words } = readHeader(header);
  return words.filter((word, at) => !SAID_BEFORE[word]?.includes(words[at - 1] ?? ''));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const isKnown = VOCABULARY.has(one) && VOCABULARY.has(other);
  if (isKnown || /\d/.test(one + other) || Math.min(one.length, other.length) < SHORTEST) return false;
  return distance(one, other) <= Math.max(1, Math.floor(Math.min(one.length, other.length) / 5));
}
