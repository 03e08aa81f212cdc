import fc from 'fast-check';
import type { CellValue } from '../../../../src/domain/cells/cell';
import { createCellReader } from '../../../../src/domain/cells/createCellReader';
import type { Reading } from '../../../../src/domain/cells/reading';
import { COUNTRY_CODES, type CountryCode } from '../../../../src/domain/countries/countryCodes';
import { countryRules, type Example } from '../../../../src/domain/countries/countryRules';
import type { Field, FieldKind } from '../../../../src/domain/fields/field';
import { ENTITY_NAMES } from '../../../../src/domain/fields/entity';
import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { proposed } from '../repair/issueWith';
import { testAccount } from '../testAccount';
import { sheetOf } from '../validation/sheets';

function read(country: CountryCode, kind: FieldKind, cell: CellValue): Reading {
  const field: Field = { key: 'tested', entity: 'customer', header: 'Tested', kind, required: false, hint: '', maxLength: 60, width: 10 };
  return createCellReader(field, { ...testAccount, country }, 1900)(cell);
}

/** What validation finds in the address of a customer. */
function findings(country: CountryCode, cells: Readonly<Record<string, CellValue>>): string[] {
  const sheet = sheetOf('customer', [{ companyName: 'A', ...cells }]);
  return validateSheets([sheet], { ...testAccount, country }, 1900).issues.map(({ kind, field }) => `${field.key} ${kind}`);
}

describe('cells that are wrong in the account’s country', () => {
  const wrong: readonly (readonly [CountryCode, FieldKind, readonly CellValue[]])[] = [
    ['NZ', 'businessNumber', ['51824753556', '9429041535111', '942904153511', '9329041535118', 9_429_041_535_111, 'NZBN']],
    ['GB', 'businessNumber', ['GB123456789', '1234567', '12345', 'GB12345678', 'SC12345', '51 824 753 556', 12_345, 'VAT']],
    ['US', 'businessNumber', ['12-345678', '00-1234567', '07-1234567', '123-45-678', '51824753556', 1_234_567, 'EIN']],
    ['NZ', 'phone', ['370 1234', '09 370 12', '111', '(07) 3220 66733']],
    ['GB', 'phone', ['7946 0018', '999', '0421 962 57']],
    ['US', 'phone', ['555-0123', '911', '(117) 555-0123', '617 155 0123']],
    ['US', 'date', ['14/03/2026', '31/12/2024']],
    ['GB', 'date', ['03/14/2026']],
    ['GB', 'money', ['$45', '45 USD', '€45']],
    ['US', 'money', ['£45', '45 AUD', 'A$45']],
  ];
  it.each(wrong.flatMap(([country, kind, cells]) => cells.map((cell) => [country, kind, cell] as const)))(
    '%s %s %j',
    (country, kind, cell) => {
      expect(read(country, kind, cell).is).toBe('faulty');
    },
  );

  it.each([
    ['AU', '12345'],
    ['AU', '0100'],
    ['AU', '72'],
    ['NZ', '0000'],
    ['NZ', '9999'],
    ['NZ', 12],
    ['GB', 'SW1A'],
    ['GB', 'QQ1 1AA'],
    ['GB', 'ZZ9 9ZZ'],
    ['GB', 'S01 4AB'],
    ['GB', 'LS1 4DI'],
    ['GB', 2000],
    ['US', '00401'],
    ['US', '2134-123'],
    ['US', '99'],
    ['US', 'SW1A 2AA'],
  ] as const)('%s postcode %j', (country, streetPostcode) => {
    expect(findings(country, { streetPostcode })).toEqual(['streetPostcode invalid-postcode']);
  });

  it('a ZIP code of another state, and a state that the country does not have', () => {
    expect(findings('US', { streetState: 'NY', streetPostcode: 2134 })).toEqual(['streetState postcode-state-mismatch']);
    expect(findings('US', { streetState: 'Ontario', streetPostcode: '02134' })).toEqual(['streetState unknown-state']);
    expect(findings('AU', { streetState: 'Kent' })).toEqual(['streetState unknown-state']);
  });
});

describe('cells that are right in the account’s country', () => {
  const understood: readonly (readonly [CountryCode, FieldKind, CellValue, string | number])[] = [
    ['NZ', 'businessNumber', 'NZBN: 9429 0415 3511 0', '9429041535110'],
    ['NZ', 'businessNumber', 9_429_041_535_110, '9429041535110'],
    ['GB', 'businessNumber', 'VAT no. GB 220 4302 31', 'GB220430231'],
    ['GB', 'businessNumber', '220430231', 'GB220430231'],
    ['GB', 'businessNumber', 'Company number 00445790', '00445790'],
    ['GB', 'businessNumber', 445_790, '00445790'],
    ['GB', 'businessNumber', 'sc 123456', 'SC123456'],
    ['US', 'businessNumber', 'EIN 12 3456789', '12-3456789'],
    ['US', 'businessNumber', 12_345_678, '01-2345678'],
    ['NZ', 'phone', 212_345_678, '0212345678'],
    ['NZ', 'phone', '64 9 370 1234', '+64 9 370 1234'],
    ['GB', 'phone', 7_700_900_123, '07700900123'],
    ['GB', 'phone', '+44 (0)20 7946 0018', '+44 (0)20 7946 0018'],
    ['GB', 'phone', '0800 1111', '0800 1111'],
    ['US', 'phone', 6_175_550_123, '6175550123'],
    ['US', 'phone', '1 (617) 555-0123', '+1 (617) 555-0123'],
    ['US', 'phone', '617.555.0123 x12', '617.555.0123 x12'],
    ['NZ', 'postcode', 622, '0622'],
    ['GB', 'postcode', 'sw1a2aa', 'SW1A 2AA'],
    ['GB', 'postcode', 'M1  1AE', 'M1 1AE'],
    ['GB', 'postcode', 'GIR0AA', 'GIR 0AA'],
    ['US', 'postcode', 2134, '02134'],
    ['US', 'postcode', 501, '00501'],
    ['US', 'postcode', '2134-1234', '02134-1234'],
    ['US', 'postcode', 21_341_234, '02134-1234'],
    ['NZ', 'state', 'hawkes bay', "Hawke's Bay"],
    ['NZ', 'state', 'Manawatu-Whanganui', 'Manawatū-Whanganui'],
    ['GB', 'state', 'Hants.', 'Hampshire'],
    ['US', 'state', 'Mass', 'Mass'],
    ['US', 'state', 'north carolina', 'NC'],
    ['US', 'state', 'Washington, D.C.', 'Washington, D.C.'],
    ['NZ', 'country', 'N.Z.', 'New Zealand'],
    ['GB', 'country', 'U.K.', 'United Kingdom'],
    ['GB', 'country', 'SCOTLAND', 'Scotland'],
    ['US', 'country', 'USA', 'United States'],
    ['US', 'date', '3/14/2026', '2026-03-14'],
    ['US', 'date', '3/04/2026', '2026-03-04'],
    ['NZ', 'date', '3/04/2026', '2026-04-03'],
    ['GB', 'money', '£1,250.50', 1250.5],
    ['GB', 'money', 'GBP 45', 45],
    ['NZ', 'money', 'NZ$45', 45],
    ['US', 'money', '(US$45)', -45],
  ];
  it.each(understood)('%s %s %j means %j', (country, kind, cell, value) => {
    expect(read(country, kind, cell)).toMatchObject({ is: 'understood', value });
  });

  it.each([
    ['NZ', { streetState: 'Christchurch', streetPostcode: '8011' }],
    ['GB', { streetState: 'West Yorkshire', streetPostcode: 'LS1 4DY' }],
    ['GB', { streetState: 'Fife', streetPostcode: 'KY16 9AJ', streetCountry: 'Scotland' }],
    ['US', { streetState: 'NY', streetPostcode: '06390' }],
    ['US', { streetState: 'Guam', streetPostcode: '96910' }],
    ['US', { streetState: 'Ontario', streetPostcode: 'M5V 2T6', streetCountry: 'Canada' }],
  ] as const)('%s address %j raises nothing', (country, cells) => {
    expect(findings(country, cells)).toEqual([]);
  });
});

describe('a country’s postcodes, mended', () => {
  it.each([
    ['GB', 'SWIA OAA', 'SW1A 0AA'],
    ['GB', 'S01 4AB', 'SO1 4AB'],
    ['GB', 'B33 BTH', 'B33 8TH'],
    ['AU', '2OOO', '2000'],
    ['US', 'O2l34', '02134'],
  ] as const)('%s %j becomes %j, to review', (country, streetPostcode, postcode) => {
    expect(proposed('customer', { streetPostcode }, { ...testAccount, country })).toEqual([`review ${postcode}`]);
  });

  it.each([
    ['GB', 'SW1A_2AA', 'safe SW1A 2AA'],
    ['GB', 'London SW1A 2AA', 'review SW1A 2AA'],
    ['US', 'Boston 02134', 'review 02134'],
  ] as const)('%s %j: %s', (country, streetPostcode, repair) => {
    expect(proposed('customer', { streetPostcode }, { ...testAccount, country })).toEqual([repair]);
  });

  it.each(COUNTRY_CODES)('%s: what is a postcode already stays', (code) => {
    const { read: readPostcode, mend } = countryRules(code).postcodes;
    fc.assert(
      fc.property(fc.stringMatching(/^(?:\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/), (text) => {
        const postcode = readPostcode(text);
        if (postcode !== null) expect(readPostcode(mend(postcode))).toBe(postcode);
      }),
    );
  });
});

describe('a country’s business numbers, mended', () => {
  it.each([
    ['NZ', '9429_0415_3511_0', 'safe 9429041535110'],
    ['NZ', 'GST 1, NZBN 9429041535110', 'review 9429041535110'],
    ['GB', '1234567', 'review 01234567'],
    ['US', '12_3456789', 'review 12-3456789'],
    ['US', '1O-3456789', 'review 10-3456789'],
  ] as const)('%s %j: %s', (country, businessNumber, repair) => {
    expect(proposed('customer', { businessNumber }, { ...testAccount, country })).toContain(repair);
  });

  it('any slip in one figure of an NZBN is found', () => {
    const { read: readNumber } = countryRules('NZ').businessNumber;
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (at, off) => {
        const digits = [...'9429041535110'];
        digits[at] = String((Number(digits[at]) + off) % 10);
        expect(readNumber(digits.join(''))).toBeNull();
      }),
    );
  });
});

describe('the words of a country', () => {
  const KINDS: Record<Example, FieldKind> = {
    phone: 'phone',
    mobile: 'phone',
    fax: 'phone',
    email: 'email',
    website: 'website',
    state: 'state',
    postcode: 'postcode',
    businessNumber: 'businessNumber',
  };
  it.each(COUNTRY_CODES)('%s: every example is read as it is written', (code) => {
    for (const [example, text] of Object.entries(countryRules(code).examples)) {
      expect(read(code, KINDS[example as Example], text)).toMatchObject({ is: 'understood', canonical: true });
    }
  });

  it.each(COUNTRY_CODES)('%s: no hint is left with room for an example', (country) => {
    const hints = ENTITY_NAMES.flatMap((entity) => fieldsOf(entity, { ...testAccount, country }).map(({ hint }) => hint));
    expect(hints.filter((hint) => /[{}]|undefined/.test(hint))).toEqual([]);
    expect(hints).toContain(`For example ${countryRules(country).examples.mobile}.`);
  });
});
