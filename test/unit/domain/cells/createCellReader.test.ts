import fc from 'fast-check';
import type { CellValue } from '../../../../src/domain/cells/cell';
import { createCellReader } from '../../../../src/domain/cells/createCellReader';
import { COUNTRY_CODES, type CountryCode } from '../../../../src/domain/countries/countryCodes';
import type { Field, FieldKind, FieldValue } from '../../../../src/domain/fields/field';
import type { IssueKind } from '../../../../src/domain/validation/issueKinds';
import type { DateSystem } from '../../../../src/domain/validation/mappedSheet';
import { createRecordValidator } from '../../../../src/domain/validation/validateRecord';
import { testAccount } from '../testAccount';

const ALL_KINDS: readonly FieldKind[] = [
  'text',
  'longText',
  'email',
  'phone',
  'website',
  'businessNumber',
  'state',
  'postcode',
  'country',
  'yesNo',
  'list',
  'customerReference',
  'date',
  'dateTime',
  'time',
  'money',
  'percentage',
  'number',
  'wholeNumber',
];

function fieldOf(kind: FieldKind): Field {
  const options = ['Split System', "Middy's", 'R410A'];
  return { key: 'tested', entity: 'customer', header: 'Tested', kind, required: false, options, hint: '', maxLength: 60, width: 10 };
}

function read(kind: FieldKind, cell: CellValue, dateSystem: DateSystem = 1900, country: CountryCode = 'AU') {
  return createCellReader(fieldOf(kind), { ...testAccount, country }, dateSystem)(cell);
}

describe('cells that hold nothing', () => {
  it.each(ALL_KINDS.flatMap((kind) => ['', ' ', '\u00a0', '\u200b\u00ad', '\t\r\n'].map((cell) => [kind, cell] as const)))(
    '%s %j is blank',
    (kind, cell) => {
      expect(read(kind, cell)).toEqual({ is: 'blank' });
    },
  );
});

describe('cells that cannot be what they should be', () => {
  const faulty: readonly (readonly [FieldKind, IssueKind, readonly CellValue[]])[] = [
    [
      'text',
      'error-cell',
      ['#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#PYTHON!', ' #REF! '],
    ],
    ['text', 'invalid-text', ['a\0b', 'half \ud83d of a pair', '\udc00']],
    ['text', 'too-long', ['x'.repeat(61), `${'x'.repeat(59)}😀`]],
    [
      'email',
      'invalid-email',
      [
        'a b@c.com',
        'office@',
        'not an email',
        '@c.com',
        'a@c',
        'a..b@c.com',
        '.a@c.com',
        'a@-c.com',
        'a@c.com; b@c.com',
        'a@b@c.com',
        'a@c.1',
        'jo <jo@c.com>',
        7,
        true,
      ],
    ],
    [
      'phone',
      'invalid-phone',
      [
        'call Bob',
        '123',
        '02 9',
        '9369 3308',
        '02 9369 3308 / 0412 345 678',
        '0412 345 67',
        '4.1E+08',
        '+61 2 9369',
        412.5,
        -412345678,
        true,
      ],
    ],
    [
      'website',
      'invalid-website',
      [
        'see facebook',
        'javascript:alert(1)',
        'JAVASCRIPT://example.com/%0aalert(1)',
        'mailto:jo@c.com',
        'example',
        'http://',
        'ftp://example.com',
        5,
      ],
    ],
    ['businessNumber', 'invalid-abn', ['44510525457', '5.1E+10', 51_000_000_000, '1778023458', 'ABN', '77780234588', true]],
    ['yesNo', 'invalid-yes-no', ['maybe', 'yess', 2, 'Yes and no']],
    ['list', 'unknown-list-value', ['Split Systm', 'R22', 410, true]],
    [
      'date',
      'invalid-date',
      [
        '31/02/2024',
        '29/02/2023',
        '03/14/2021',
        '7/03',
        '00/01/2024',
        '1/1/1899',
        'soon',
        '44519',
        'Foo 7 2021',
        60,
        60.5,
        0,
        -1,
        0.5,
        2_958_466,
        2021,
        1e300,
        true,
      ],
    ],
    ['dateTime', 'invalid-date', ['7/03/2021 25:00', 'noon', 60.25, false]],
    ['time', 'invalid-time', ['25:00', '12:60', '13pm', '0pm', 'noon', 9, 2.0, -0.25, Infinity, true]],
    [
      'money',
      'invalid-money',
      ['about 5k', '1.234,50', '12,34', '1,23,456', '--5', '(-5)', '$', '5 EUR', '12.3.4', '1234567890123456', true],
    ],
    ['percentage', 'invalid-percentage', ['most', '%', '12%%', true]],
    ['number', 'invalid-number', ['1E5', 'ten', '1 2', '½', '5²', Infinity, NaN, false]],
    ['wholeNumber', 'invalid-number', [12.5, '12.5', 2 ** 53]],
  ];

  it.each(faulty.flatMap(([kind, issue, cells]) => cells.map((cell) => [kind, cell, issue] as const)))(
    '%s %j is %s',
    (kind, cell, issue) => {
      expect(read(kind, cell)).toEqual({ is: 'faulty', kind: issue });
    },
  );
});

describe('cells that are understood although they are written otherwise', () => {
  const understood: readonly (readonly [FieldKind, CellValue, FieldValue])[] = [
    ['text', '  53 Harbour Dr \u00a0', '53 Harbour Dr'],
    ['text', '\u200bAcme\u00ad\u202c', 'Acme'],
    ['text', 'Chloe\u0301', 'Chloé'],
    ['email', 'mailto:jo@c.com', 'jo@c.com'],
    ['email', ' jo@c.com\u200b', 'jo@c.com'],
    ['phone', 410_844_389, '0410844389'],
    ['phone', 732_206_673, '0732206673'],
    ['phone', '410 844 389', '0410 844 389'],
    ['phone', 61_410_844_389, '+61410844389'],
    ['phone', '61 2 9369 3308', '+61 2 9369 3308'],
    ['phone', '02–9369–3308', '02-9369-3308'],
    ['phone', '０２ 9369 3308', '02 9369 3308'],
    ['businessNumber', 'ABN 59 196 378 434', '59196378434'],
    ['businessNumber', '59-196-378-434', '59196378434'],
    ['state', 'Qld', 'QLD'],
    ['state', 'N.T.', 'NT'],
    ['state', 'New South Wales', 'NSW'],
    ['postcode', 820, '0820'],
    ['postcode', '800', '0800'],
    ['country', 'AUSTRALIA', 'Australia'],
    ['yesNo', ' yes ', true],
    ['yesNo', 'Y', true],
    ['yesNo', 'TRUE', true],
    ['yesNo', 1, true],
    ['yesNo', 'n', false],
    ['list', ' SPLIT  SYSTEM', 'Split System'],
    ['list', 'Middy’s', "Middy's"],
    ['list', 'Ｒ４１０Ａ', 'R410A'],
    ['date', '7/03/2021', '2021-03-07'],
    ['date', '7.3.21', '2021-03-07'],
    ['date', '7 / 3 / 2021', '2021-03-07'],
    ['date', '31-12-99', '1999-12-31'],
    ['date', '7 Mar 2021', '2021-03-07'],
    ['date', '7-Mar-21', '2021-03-07'],
    ['date', '7th March 2021', '2021-03-07'],
    ['date', 'Sunday, 7 March 2021', '2021-03-07'],
    ['date', 'March 7, 2021', '2021-03-07'],
    ['date', '2021/03/07', '2021-03-07'],
    ['date', 20_210_307, '2021-03-07'],
    ['date', '7/03/2021 12:00:00 AM', '2021-03-07'],
    ['date', '2021-03-07T09:30', '2021-03-07'],
    ['date', 44_262.75, '2021-03-07'],
    ['dateTime', '7/03/2021 2:30 pm', '2021-03-07T14:30'],
    ['dateTime', '7 Mar 2021, 14:30:05', '2021-03-07T14:30:05'],
    ['dateTime', '7/03/2021', '2021-03-07T00:00'],
    ['time', '2.30 pm', '14:30'],
    ['time', '12am', '00:00'],
    ['time', '1430', '14:30'],
    ['time', 44_262.5, '12:00'],
    ['money', '$1,250.50', 1250.5],
    ['money', '(45)', -45],
    ['money', '($1,250.50)', -1250.5],
    ['money', '-$45', -45],
    ['money', '$-45', -45],
    ['money', 'A$ 45', 45],
    ['money', '45 AUD', 45],
    ['money', '−45', -45],
    ['percentage', '12%', 12],
    ['percentage', '12.5 per cent', 12.5],
    ['number', '1 234.5', 1234.5],
    ['number', '+5', 5],
    ['number', '.5', 0.5],
    ['wholeNumber', '1,000', 1000],
  ];

  it.each(understood)('%s %j is %j', (kind, cell, value) => {
    expect(read(kind, cell)).toEqual({ is: 'understood', value, canonical: false });
  });
});

describe('cells that are as they should be', () => {
  const canonical: readonly (readonly [FieldKind, CellValue, FieldValue])[] = [
    ['text', 100_000, '100000'],
    ['text', 1e-7, '0.0000001'],
    ['text', true, 'TRUE'],
    ['text', '#1 Plumbing', '#1 Plumbing'],
    ['text', 'family 👨‍👩‍👧 🏠', 'family 👨‍👩‍👧 🏠'],
    ['email', "o'brien+jobs@sub.example.com.au", "o'brien+jobs@sub.example.com.au"],
    ['phone', '(07) 3220 6673', '(07) 3220 6673'],
    ['phone', '+61 438 801 975', '+61 438 801 975'],
    ['phone', '+61 (0)438 801 975', '+61 (0)438 801 975'],
    ['phone', '1300 123 456', '1300 123 456'],
    ['phone', '13 12 34', '13 12 34'],
    ['phone', 1_800_123_456, '1800123456'],
    ['phone', '+64 9 123 4567', '+64 9 123 4567'],
    ['phone', '02 9369 3308 ext 4', '02 9369 3308 ext 4'],
    ['website', 'www.example.com.au', 'www.example.com.au'],
    ['website', 'https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['website', 'example.com:8080', 'example.com:8080'],
    ['businessNumber', '59 196 378 434', '59196378434'],
    ['businessNumber', 17_780_234_588, '17780234588'],
    ['state', 'QLD', 'QLD'],
    ['postcode', 4350, '4350'],
    ['yesNo', 'No', false],
    ['yesNo', true, true],
    ['list', 'Split System', 'Split System'],
    ['date', 1, '1900-01-01'],
    ['date', 59, '1900-02-28'],
    ['date', 61, '1900-03-01'],
    ['date', 44_262, '2021-03-07'],
    ['date', 2_958_465, '9999-12-31'],
    ['date', '2021-03-07', '2021-03-07'],
    ['dateTime', 44_262.604166666664, '2021-03-07T14:30'],
    ['dateTime', 44_262.999999999, '2021-03-08T00:00'],
    ['time', 0, '00:00'],
    ['time', 0.5208333333, '12:30'],
    ['money', 24_178.58, 24_178.58],
    ['money', '1250.50', 1250.5],
    ['percentage', 0.12, 12],
    ['percentage', 0.07, 7],
    ['percentage', 1, 100],
    ['percentage', 12, 12],
    ['number', -0, 0],
    ['wholeNumber', 12, 12],
  ];

  it.each(canonical)('%s %j is %j', (kind, cell, value) => {
    expect(read(kind, cell)).toEqual({ is: 'understood', value, canonical: true });
  });

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [42_800, '2021-03-07'],
  ])('counts day %d from 1904 in such a workbook', (serial, value) => {
    expect(read('date', serial, 1904)).toEqual({ is: 'understood', value, canonical: true });
  });

  it('doubts an identifier of 16 digits, which Excel has rounded', () => {
    expect(read('text', 1_234_567_890_123_456)).toMatchObject({ value: '1234567890123456', doubt: 'rounded-number' });
  });
});

describe('any cell at all', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.stringMatching(/^[-+().,$% 0-9/:a-z@]{0,40}$/),
    fc.stringMatching(/^[A-Z0-9 -]{1,16}$/),
    fc.nat({ max: 999_999_999_999 }),
  );
  const anyCountry = fc.constantFrom(...COUNTRY_CODES);

  it.each(ALL_KINDS)('is read as %s without a throw, a NaN or a text past its limit', (kind) => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom<DateSystem>(1900, 1904), anyCountry, (cell, dateSystem, country) => {
        const reading = read(kind, cell, dateSystem, country);
        if (reading.is !== 'understood') return;
        expect(reading.value).not.toBeNaN();
        expect(String(reading.value).length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it.each(ALL_KINDS.filter((kind) => kind !== 'percentage'))('once read as %s, reads as itself', (kind) => {
    fc.assert(
      fc.property(anyCell, anyCountry, (cell, country) => {
        const reading = read(kind, cell, 1900, country);
        if (reading.is !== 'understood') return;
        expect(read(kind, reading.value, 1900, country)).toMatchObject({ is: 'understood', value: reading.value });
      }),
    );
  });

  it.each(ALL_KINDS)('once read as %s, is taken by the server as it is', (kind) => {
    const field = { ...fieldOf(kind), entity: 'equipment' as const };
    const validators = new Map(COUNTRY_CODES.map((country) => [country, createRecordValidator([field], { ...testAccount, country })]));
    fc.assert(
      fc.property(anyCell, anyCountry, (cell, country) => {
        const reading = read(kind, cell, 1900, country);
        if (reading.is === 'understood') expect(validators.get(country)?.({ tested: reading.value })).toEqual([]);
      }),
    );
  });

  it.each(ALL_KINDS)('%s: white space and zero-width characters around a text do not change what it means', (kind) => {
    const typed = fc.stringMatching(/^[A-Za-z0-9@.$/:]{1,20}$/);
    const around = fc.stringMatching(/^[ \t\u00a0\u200b\u00ad\u202e\ufeff]{0,3}$/);
    fc.assert(
      fc.property(typed, around, around, anyCountry, (text, before, after, country) => {
        const { canonical: _, ...plain } = { canonical: false, ...read(kind, text, 1900, country) };
        expect(read(kind, before + text + after, 1900, country)).toMatchObject(plain);
      }),
    );
  });

  it.each(ALL_KINDS)('%s: 32,767 hostile characters take no more than linear time', (kind) => {
    for (const hostile of [
      'a@'.repeat(16_383),
      '1,'.repeat(16_383),
      'a.'.repeat(16_383),
      `${' '.repeat(32_000)}x`,
      '('.repeat(32_767),
      '1 '.repeat(16_383),
      '-'.repeat(32_767),
    ]) {
      for (const country of COUNTRY_CODES) expect(['faulty', 'understood']).toContain(read(kind, hostile, 1900, country).is);
    }
  });
});
