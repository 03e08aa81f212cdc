import type { BusinessNumberRules, CountryRules } from '../countries/countryRules';
import type { Field } from '../fields/field';

/** Whether a text is stored just as it stands. False says nothing: such a text has to be read. */
export type OrdinaryTest = (text: string) => boolean;

/** One line as a keyboard types it, with nothing to trim; a leading `#` may be a formula error. */
const LINE = /^[!"$-~](?:[ -~]*[!-~])?$/;
const EMAIL = /^[A-Za-z\d!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z\d!#$%&'*+/=?^_{|}~-]+)*@(?:[A-Za-z\d]+(?:-+[A-Za-z\d]+)*\.)+[A-Za-z]{2,}$/;
/** No part of a shorter address is too long. */
const LONGEST_EMAIL = 64;
const WEBSITE = /^(?:https?:\/\/)?(?:[A-Za-z\d]+(?:[_-]+[A-Za-z\d]+)*\.)+[A-Za-z]{2,}(?:[/?#][!-~]*)?$/;
const LONGEST_WEBSITE = 253;
const DIGITS = /^\d+$/;

/**
 * Recognises at a glance what nearly all cells of a tidy sheet are, so that only the others are taken apart. A shortcut, not a rule of
 * its own: reading such a text gives that text.
 */
export function createOrdinaryTest({ kind, maxLength }: Pick<Field, 'kind' | 'maxLength'>, country: CountryRules): OrdinaryTest {
  switch (kind) {
    case 'text':
    case 'longText':
    case 'customerReference':
      return matching(LINE, maxLength);
    case 'email':
      return matching(EMAIL, Math.min(maxLength, LONGEST_EMAIL));
    case 'website':
      return matching(WEBSITE, Math.min(maxLength, LONGEST_WEBSITE));
    case 'phone':
      return matching(country.phone.printed, maxLength);
    case 'businessNumber':
      return storedForm(country.businessNumber, maxLength);
    default:
      return () => false;
  }
}

function matching(pattern: RegExp, longest: number): OrdinaryTest {
  return (text) => text.length <= longest && pattern.test(text);
}

function storedForm({ read }: BusinessNumberRules, longest: number): OrdinaryTest {
  return (text) => text.length <= longest && DIGITS.test(text) && read(text) === text;
}
