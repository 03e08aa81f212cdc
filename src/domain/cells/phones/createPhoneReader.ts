import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core';
import type { CountryRules } from '../../countries/countryRules';
import type { CellValue } from '../cell';
import { faulty, understood, type Reading } from '../reading';
import { plainText } from '../text/plainText';
import phoneMetadata from './phoneMetadata.json';

const METADATA = phoneMetadata as unknown as MetadataJson;
const INVALID = faulty('invalid-phone');
/** ITU E.164: up to 15 digits; no country's full numbers have fewer than 7. */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const LONGEST = 60;
const ALL_DIGITS = /^\d+$/;
const WITH_SEPARATORS = /^[+(\d][\d ().-]*$/;
const SEPARATORS = /[ ().-]/g;
/** Of a full number anywhere, as 13 12 34: keeps words from the library, which takes its time over them. */
const HAS_ENOUGH_DIGITS = /^(?:\D*\d){6}/;

/**
 * Reads one full phone number and keeps it as it was typed. A number that lost its leading zero, or the plus before the
 * country's calling code, gets it back. The country's ordinary shapes are tested first, which is twenty times as fast as
 * asking the library; that one judges the rest (1300 numbers, extensions, ...). Ranges that are not allocated yet are no
 * fault: they change faster than metadata.
 */
export function createPhoneReader({ code, phone }: CountryRules): (cell: CellValue) => Reading {
  const { callingCode, trunkPrefix, subscriberNumber } = phone;
  const internationalPrefix = `+${callingCode}`;

  return (cell) => {
    if (typeof cell === 'boolean' || (typeof cell === 'number' && !(Number.isSafeInteger(cell) && cell > 0))) return INVALID;
    const shown = String(cell);
    const text = plainText(shown);
    const number = text.length <= LONGEST ? repaired(text) : null;
    return number === null ? INVALID : understood(number, number === shown);
  };

  function repaired(text: string): string | null {
    const digits = withoutSeparators(text);
    if (digits !== null) {
      if (
        isSubscriber(digits, trunkPrefix) ||
        isSubscriber(digits, internationalPrefix) ||
        isSubscriber(digits, internationalPrefix + trunkPrefix)
      )
        return text;
      if (isSubscriber(digits, '')) return trunkPrefix + text;
      if (isSubscriber(digits, callingCode)) return `+${text}`;
      if (!digits.startsWith(internationalPrefix) && INTERNATIONAL.test(digits)) return text;
    }
    const isValid =
      HAS_ENOUGH_DIGITS.test(text) && parsePhoneNumberFromString(text, { defaultCountry: code, extract: false }, METADATA)?.isValid();
    return isValid ? text : null;
  }

  function isSubscriber(digits: string, prefix: string): boolean {
    return digits.startsWith(prefix) && subscriberNumber.test(digits.slice(prefix.length));
  }
}

/** The digits, with a plus that leads them; null when there is anything beside digits and the usual separators. */
function withoutSeparators(text: string): string | null {
  if (ALL_DIGITS.test(text)) return text;
  return WITH_SEPARATORS.test(text) ? text.replace(SEPARATORS, '') : null;
}
