/** ASCII words, one blank apart; without the backtick, which is taken for an apostrophe. */
const TIDY_WORDS = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
const PLAIN_ASCII = /^[\t\n\r\x20-\x5f\x61-\x7e]*$/;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** An accent of its own becomes a space with an accent in NFKC; it belongs on the letter before. */
const SPACE_UNDER_ACCENT = / (?=\p{M})/gu;
const SPACE_BETWEEN_DIGITS = /\d\s+\d/;
const SPACES_NOT_BETWEEN_DIGITS = /(?<!\d)\s+|\s+(?!\d)/g;
const UNTIDY_SPACE = /^\s|\s$|\s\s|[^\S ]/;

/** What `referenceKey` makes of a text. */
export type ReferenceKey = string;

/**
 * What makes two names the same customer (or two numbers the same piece of equipment): equal keys. Case, width, white
 * space, invisible characters and the typographer's quotes and dashes do not count; accents do. A space between two
 * digits stays, because `1 14 King St` and `11 4 King St` are two places.
 */
export function nameKey(text: string): string {
  return nameKeyOf(referenceKey(text));
}

/** Whether two names that were made keys for references have one `nameKey`. */
export function isSameName(one: ReferenceKey, other: ReferenceKey): boolean {
  return one === other || nameKeyOf(one) === nameKeyOf(other);
}

function nameKeyOf(key: ReferenceKey): string {
  return SPACE_BETWEEN_DIGITS.test(key) ? key.replace(SPACES_NOT_BETWEEN_DIGITS, '') : key.replaceAll(' ', '');
}

/**
 * What a reference is looked up by. Stricter than `nameKey`: spaces inside count (however many stand together), so
 * that a slip such as `8 4Station St` is asked about instead of hanging a record on the wrong customer.
 */
export function referenceKey(text: string): ReferenceKey {
  if (TIDY_WORDS.test(text)) return text.toLowerCase();
  const folded = foldedForm(text);
  return UNTIDY_SPACE.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
}

function foldedForm(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  const folded = text
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SPACE_UNDER_ACCENT, '');
  // Lower case once more before upper case: only then do `ẞ`, `ß` and `SS`, or the two small sigmas, meet.
  return folded.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}
