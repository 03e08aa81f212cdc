import type { CountryRules } from './countryRules';
import { FOUR_DIGITS_IN_TEXT, mendDigits, readFourDigits } from './digitPostcodes';
import { statesByKey } from './statesByKey';

/** The first and the last postcode that New Zealand Post gives out: Okaihau's rural deliveries and Invercargill's boxes. */
const FIRST_POSTCODE = '0110';
const LAST_POSTCODE = '9893';

export const NEW_ZEALAND: CountryRules = {
  code: 'NZ',
  name: 'New Zealand',
  aliases: ['newzealand', 'nz', 'nzl', 'aotearoa', 'aotearoanewzealand'],
  parts: [],
  dateOrder: 'day first',
  states: {
    called: 'regions',
    // ISO 3166-2:NZ. An address needs no region, and many people write the town there.
    byKey: statesByKey({
      Auckland: ['AUK', 'Tamaki Makaurau'],
      'Bay of Plenty': ['BOP'],
      Canterbury: ['CAN'],
      Gisborne: ['GIS'],
      "Hawke's Bay": ['HKB', 'Hawkes Bay'],
      'Manawatū-Whanganui': ['MWT', 'Manawatu-Whanganui', 'Manawatu-Wanganui', 'Manawatū-Wanganui'],
      Marlborough: ['MBH'],
      Nelson: ['NSN'],
      Northland: ['NTL'],
      Otago: ['OTA'],
      Southland: ['STL'],
      Taranaki: ['TKI'],
      Tasman: ['TAS'],
      Waikato: ['WKO'],
      Wellington: ['WGN'],
      'West Coast': ['WTC'],
    }),
    areComplete: true,
    arePartOfAddress: false,
  },
  postcodes: {
    called: 'postcode',
    read: readFourDigits,
    isInUse: (postcode) => postcode >= FIRST_POSTCODE && postcode <= LAST_POSTCODE,
    // The areas of delivery cross the borders of the regions.
    statesOf: () => [],
    inText: FOUR_DIGITS_IN_TEXT,
    mend: mendDigits,
  },
  // Geographic numbers (3, 4, 6, 7, 9, then seven digits) and mobile ones (2, then seven to nine); 0800 and 0508 are left to the library.
  phone: {
    callingCode: '64',
    trunkPrefix: '0',
    subscriberNumber: /^(?:[34679]\d{7}|2\d{7,9})$/,
    printed: /^(?:(?:\(0[34679]\)|0[34679]) ?\d{3}[ -]?\d{4}|02\d[ -]?\d{3}[ -]?\d{3,4})$/,
  },
  businessNumber: {
    called: 'an NZBN',
    consistsOf: 'the NZBN: 13 digits that begin with 94',
    advice: 'its 13 digits do not add up. Check it against an invoice or the NZBN register.',
    label: /^n\W?z\W?b\W?n\b[\s:.#-]*/i,
    read: (digits) => (isNzbn(digits) ? digits : null),
    hasCheck: true,
    lostZeros: null,
    printed: /^\d{4} \d{4} \d{4} \d$|^\d \d{6} \d{6}$/,
    inText: /(?<!\d)94(?: ?\d){11}(?!\d)/g,
  },
  currency: { code: 'NZD', symbols: ['$', 'NZ$'] },
  examples: {
    phone: '(09) 370 1234',
    mobile: '021 234 5678',
    fax: '(09) 370 1235',
    email: 'accounts@example.co.nz',
    website: 'www.example.co.nz',
    state: 'Waikato',
    postcode: '0622',
    businessNumber: '9429041535110',
  },
};

/**
 * An NZBN is a Global Location Number under New Zealand's GS1 prefix: thirteen digits whose sum, every second one threefold, ends
 * in 0.
 *
 * @see https://www.nzbn.govt.nz/whats-an-nzbn/about/
 * @see https://www.gs1.org/services/how-calculate-check-digit-manually
 */
function isNzbn(digits: string): boolean {
  if (!/^94\d{11}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
