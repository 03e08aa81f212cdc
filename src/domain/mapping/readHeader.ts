import { separateWords } from './separateWords';
import { respell } from './respell';
import { canonicalWords, JOINED } from './lexicon/spellings';
import { VOCABULARY } from './lexicon/vocabulary';

export interface HeaderReading {
  /** The words in their usual spelling, in order: `*E-mail Addr.` is `email address`. */
  readonly words: readonly string[];
  /** Whether it asks for a yes or no: `Billing?`, `Is Company`. */
  readonly asksYesNo: boolean;
  /** Whether a word was taken for a typing error. */
  readonly misspelt: boolean;
}

/** Bracketed remarks about how to fill the column: `(optional)`, `(DD/MM/YYYY)`, `[Y/N]`. */
const FILLING_REMARK =
  /[([{]\s*(?:optional|required|mandatory|req|if any|if applicable|yes\s*\/\s*no|y\s*\/\s*n|true\s*\/\s*false|text|date|iso[^)\]}]*|[dmyhs/.\-: ]{6,}|e\.?g\.?[^)\]}]*|max[^)\]}]*|format[^)\]}]*)\s*[)\]}]/gi;

const QUESTION = /^(?!how|where|who|what|which)(?:.*\?$|(?:is|has|can|do|does|are|allow|accepts?|receives?)[ _])/i;

/** Takes a header apart into the words it is made of, in their usual spelling. */
export function readHeader(header: string): HeaderReading {
  let misspelt = false;
  const words = joinWords(separateWords(header.replace(FILLING_REMARK, ' '), VOCABULARY)).flatMap((word) => {
    const known = canonicalWords(word) ?? canonicalWords(singular(word));
    if (known) return known;
    if (VOCABULARY.has(singular(word))) return [singular(word)];
    const respelt = respell(word, VOCABULARY);
    if (respelt === undefined) return [word];
    misspelt = true;
    return canonicalWords(respelt) ?? [respelt];
  });
  return { words: joinWords(words), asksYesNo: QUESTION.test(header.trim()), misspelt };
}

/** Joins what is written apart, `post code`, wherever it stands. */
function joinWords(words: readonly string[]): readonly string[] {
  let text = ` ${words.join(' ')} `;
  for (const [written, word] of JOINED) text = text.replaceAll(` ${written} `, ` ${word} `);
  return text.split(' ').filter(Boolean);
}

/** The vocabulary word of which `word` is the plural; `word` itself when there is none. */
function singular(word: string): string {
  const stem = word.replace(/s$/, '');
  return !VOCABULARY.has(word) && VOCABULARY.has(stem) ? stem : word;
}
