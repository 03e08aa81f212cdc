import fc from 'fast-check';
import { createCellReader } from '../../../../src/domain/cells/createCellReader';
import { createOrdinaryTest } from '../../../../src/domain/cells/createOrdinaryTest';
import { COUNTRY_CODES, type CountryCode } from '../../../../src/domain/countries/countryCodes';
import { countryRules } from '../../../../src/domain/countries/countryRules';
import type { Field, FieldKind } from '../../../../src/domain/fields/field';
import { testAccount } from '../testAccount';

const fieldOf = (kind: FieldKind): Field => ({
  key: 'tested',
  entity: 'customer',
  header: 'Tested',
  kind,
  required: false,
  hint: '',
  maxLength: 40,
  width: 10,
});

/** Texts near what is recognised, so that many are and many are not. */
const nearly: Partial<Record<FieldKind, RegExp>> = {
  text: /^[ !#"a-z~\u007f\u00a0é]{0,5}[A-Z#N/!]{0,6}[ !a]{0,3}$/,
  email: /^[a.+@ -]{0,3}[a-z0-9._-]{1,4}@[a.-]{1,4}[a-z0-9.-]{1,6}\.[a-z0-9]{1,3}$/,
  phone: /^\(?[+0-9]{1,4}\)?[ .-]{0,2}\d{2,4}[ .-]?\d{2,4}[ -]?\d{0,4}$/,
  website: /^(?:https?:\/\/|ftp:\/\/|www\.)?[a-z0-9._-]{1,8}\.[a-z0-9-]{1,4}[/?#:. ]{0,2}[a-z0-9 é]{0,4}$/,
  businessNumber: /^[0-9]{7,14}$/,
};

/** The long way: a blank in front is trimmed off, and keeps a text from being recognised. */
const readInFull = (kind: FieldKind, text: string, country: CountryCode) =>
  createCellReader(fieldOf(kind), { ...testAccount, country }, 1900)(` ${text}`);

describe.each(Object.entries(nearly))('an ordinary %s', (name, shape) => {
  const kind = name as FieldKind;

  it.each(COUNTRY_CODES)('is read in full as itself (%s)', (country) => {
    const isOrdinary = createOrdinaryTest(fieldOf(kind), countryRules(country));
    fc.assert(
      fc.property(fc.stringMatching(shape), (text) => {
        if (isOrdinary(text)) expect(readInFull(kind, text, country)).toMatchObject({ is: 'understood', value: text });
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each(COUNTRY_CODES)('what the template of %s gives as examples is recognised', (code) => {
  const country = countryRules(code);
  const { phone, mobile, email, website } = country.examples;
  const examples = { phone: [phone, mobile], email: [email], website: [website, `https://${website}/a?b`], text: ['12 King St'] };
  for (const [kind, texts] of Object.entries(examples)) {
    const isOrdinary = createOrdinaryTest(fieldOf(kind as FieldKind), country);
    expect(texts.filter((text) => !isOrdinary(text))).toEqual([]);
  }
});

it.each([
  ['text', ['', ' a', 'a ', '#N/A', 'Chloé', 'a\tb', 'x'.repeat(41)]],
  ['email', ['a@b', 'a..b@c.com', '.a@c.com', 'a@-c.com', 'a@b@c.com', 'mailto:a@c.com']],
  ['phone', ['02 9', '1300 123 456', '+61 2 9123 4567', '(02 9123 4567', '02 9123 4567 ext 3']],
  ['businessNumber', ['51824753557', '51 824 753 556', '51824753556 ']],
  ['yesNo', ['Yes']],
] as const)('of what is no ordinary %s, none is recognised', (kind, texts) => {
  const isOrdinary = createOrdinaryTest(fieldOf(kind), countryRules('AU'));
  expect(texts.filter((text) => isOrdinary(text))).toEqual([]);
});
