import { referenceKey } from '../references/nameKey';

const ONE_SPELLING: ReadonlyMap<string, string> = new Map([
  ['mt', 'mount'],
  ['mnt', 'mount'],
  ['saint', 'st'],
  ['nth', 'north'],
  ['sth', 'south'],
  ['hts', 'heights'],
  ['bch', 'beach'],
  ['pk', 'park'],
  ['cbd', ''],
]);
/** Apostrophes go without a trace: `O'Connor` is OConnor. Brackets hold another name. */
const APOSTROPHES = /'/g;
const IN_BRACKETS = /\([^()]*\)/g;
const MARKS = /[^\p{L}\p{M}\p{N}]+/gu;
const LETTERS_AND_SPACES = /^[A-Za-z ]*$/;

/** What makes two names the same suburb: equal keys. `Mt. Eliza` is Mount Eliza, `Sydney CBD` is Sydney. */
export function suburbKey(text: string): string {
  const words = LETTERS_AND_SPACES.test(text)
    ? text.toLowerCase().split(' ')
    : referenceKey(text).replace(APOSTROPHES, '').replace(IN_BRACKETS, ' ').split(MARKS);
  return words.map((word) => ONE_SPELLING.get(word) ?? word).join('');
}
