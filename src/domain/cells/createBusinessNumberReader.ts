import type { BusinessNumberRules, CountryRules } from '../countries/countryRules';
import type { CellValue } from './cell';
import { faulty, understood, type Reading } from './reading';
import { plainText } from './text/plainText';

/** The kind of every country's number; the name is older than the other countries, and answers to imports carry it. */
const INVALID = faulty('invalid-abn');
const LONGEST = 40;

/** The country's business number in its stored form, however it is spaced and labelled. */
export function createBusinessNumberReader({ businessNumber }: CountryRules): (cell: CellValue) => Reading {
  return (cell) => {
    if (typeof cell === 'boolean') return INVALID;
    const shown = String(cell);
    const text = plainText(shown);
    if (text.length > LONGEST) return INVALID;
    const compact = compactNumber(text.replace(businessNumber.label, ''));
    const number = businessNumber.read(typeof cell === 'number' ? withZeros(compact, businessNumber) : compact);
    return number === null ? INVALID : understood(number, number === shown || businessNumber.printed.test(shown));
  };
}

/** A number cell shows 1234567 for 01234567. In text a figure may be missing anywhere. */
function withZeros(digits: string, { lostZeros }: BusinessNumberRules): string {
  return lostZeros && digits.length >= lostZeros.left ? digits.padStart(lostZeros.of, '0') : digits;
}

/** Capital letters and figures without the marks between them. */
export function compactNumber(text: string): string {
  return text.toUpperCase().replace(/[\s.-]/g, '');
}
