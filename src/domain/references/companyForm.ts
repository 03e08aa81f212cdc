import { referenceKey } from './nameKey';

/** A name without what two spellings of one name differ in by habit alone. */
export interface CompanyForm {
  /** Lower case words, one blank apart, abbreviations in one spelling: `acme pty ltd`. Equal forms are the same name. */
  readonly full: string;
  /** The same without the words that only say what kind of company it is: `acme`. */
  readonly bare: string;
}

const APOSTROPHES = /'/g;
const AND = /[&+]/g;
/** `P/L`, `P.L.`: only with a mark between, since `Pl` is a Place. */
const PROPRIETARY_LIMITED = /(?<![\p{L}\p{N}])p\s?[/.\\]\s?l(?![\p{L}\p{N}])\.?/gu;
/** Marks between two figures stay: `1/14 King St` is a unit, `1-14 King St` a row of houses. */
const MARKS = /(?<!\d)[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+(?!\d)/gu;

const ONE_SPELLING: ReadonlyMap<string, string> = new Map([
  ['proprietary', 'pty'],
  ['limited', 'ltd'],
  ['incorporated', 'inc'],
  ['company', 'co'],
  ['street', 'st'],
  ['road', 'rd'],
  ['avenue', 'ave'],
  ['drive', 'dr'],
  ['lane', 'ln'],
  ['parade', 'pde'],
  ['crescent', 'cres'],
  ['highway', 'hwy'],
  ['court', 'ct'],
  ['place', 'pl'],
]);
const KIND_OF_COMPANY: ReadonlySet<string> = new Set(['pty', 'ltd', 'inc', 'co', 'and']);

/** How names of companies and sites are compared when a text is no customer's exact name. */
export function companyForm(text: string): CompanyForm {
  const words = referenceKey(text)
    .replace(APOSTROPHES, '')
    .replace(AND, ' and ')
    .replace(PROPRIETARY_LIMITED, ' pty ltd ')
    .replace(MARKS, ' ')
    .trim()
    .split(' ')
    .map((word) => ONE_SPELLING.get(word) ?? word);
  const telling = words.filter((word) => !KIND_OF_COMPANY.has(word));
  return { full: words.join(' '), bare: (telling.length > 0 ? telling : words).join(' ') };
}
