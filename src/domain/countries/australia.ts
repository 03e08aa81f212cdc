import type { CountryRules } from './countryRules';
import { FOUR_DIGITS_IN_TEXT, mendDigits, readFourDigits } from './digitPostcodes';
import { statesByKey } from './statesByKey';

/** Australia Post's allocation of postcodes to states, PO boxes and large volume receivers included. */
const POSTCODE_RANGES: readonly (readonly [first: number, last: number, state: string])[] = [
  [200, 299, 'ACT'],
  [800, 999, 'NT'],
  [1000, 2599, 'NSW'],
  [2600, 2618, 'ACT'],
  [2619, 2899, 'NSW'],
  [2900, 2920, 'ACT'],
  [2921, 2999, 'NSW'],
  [3000, 3999, 'VIC'],
  [4000, 4999, 'QLD'],
  [5000, 5999, 'SA'],
  [6000, 6999, 'WA'],
  [7000, 7999, 'TAS'],
  [8000, 8999, 'VIC'],
  [9000, 9999, 'QLD'],
];

/** Postcodes that also serve places across a border, beside the state of their range. A test holds them to the list of places. */
const ACROSS_BORDERS: ReadonlyMap<number, readonly string[]> = new Map([
  [872, ['SA', 'WA']],
  [2406, ['QLD']],
  [2540, ['ACT']],
  [2611, ['NSW']],
  [2618, ['NSW']],
  [2620, ['ACT']],
  [3500, ['NSW']],
  [3586, ['NSW']],
  [3644, ['NSW']],
  [3691, ['NSW']],
  [3707, ['NSW']],
  [4375, ['NSW']],
  [4377, ['NSW']],
  [4380, ['NSW']],
  [4383, ['NSW']],
  [4385, ['NSW']],
  [4825, ['NT']],
]);

const ABN_WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19] as const;

export const AUSTRALIA: CountryRules = {
  code: 'AU',
  name: 'Australia',
  aliases: ['australia', 'au', 'aus'],
  parts: [],
  dateOrder: 'day first',
  states: {
    called: 'states',
    byKey: statesByKey({
      ACT: ['Australian Capital Territory'],
      NSW: ['New South Wales'],
      NT: ['Northern Territory'],
      QLD: ['Queensland'],
      SA: ['South Australia'],
      TAS: ['Tasmania'],
      VIC: ['Victoria'],
      WA: ['Western Australia'],
    }),
    areComplete: true,
    arePartOfAddress: true,
  },
  postcodes: {
    called: 'postcode',
    // Of three figures only what is in use: 0200 to 0299 and 0800 to 0999.
    read: (text) => (/^(?:[289]\d\d|\d{4})$/.test(text) ? readFourDigits(text) : null),
    isInUse: (postcode) => statesOf(postcode).length > 0,
    statesOf,
    inText: FOUR_DIGITS_IN_TEXT,
    mend: mendDigits,
  },
  // The numbering plan's geographic (2, 3, 7, 8) and mobile (4) numbers; 1300, 13 and 1800 numbers are left to the library.
  phone: {
    callingCode: '61',
    trunkPrefix: '0',
    subscriberNumber: /^[2-478]\d{8}$/,
    printed: /^(?:(?:\(0[2378]\)|0[2378]) ?\d{4}[ -]?\d{4}|04\d\d[ -]?\d{3}[ -]?\d{3})$/,
  },
  businessNumber: {
    called: 'an ABN',
    consistsOf: 'the ABN: 11 digits, with or without spaces',
    advice: 'its 11 digits do not add up. Check it against an invoice or the ABN register.',
    label: /^a\W?b\W?n\b[\s:.#-]*/i,
    read: (digits) => (isAbn(digits) ? digits : null),
    hasCheck: true,
    lostZeros: null,
    printed: /^\d{2} \d{3} \d{3} \d{3}$/,
    inText: /(?<!\d)\d{2} ?\d{3} ?\d{3} ?\d{3}(?!\d)/g,
  },
  currency: { code: 'AUD', symbols: ['$', 'A$', 'AU$'] },
  examples: {
    phone: '(07) 3220 6673',
    mobile: '0421 962 573',
    fax: '(07) 3220 6674',
    email: 'accounts@example.com.au',
    website: 'www.example.com.au',
    state: 'NSW',
    postcode: '0820',
    businessNumber: '51 824 753 556',
  },
};

function statesOf(postcode: string): readonly string[] {
  const number = Number(postcode);
  const range = POSTCODE_RANGES.find(([first, last]) => number >= first && number <= last);
  return range ? [range[2], ...(ACROSS_BORDERS.get(number) ?? [])] : [];
}

/**
 * The check of the Australian Business Register: less one on the first digit, weighted, divisible by 89.
 *
 * @see https://abr.business.gov.au/Help/AbnFormat
 */
function isAbn(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  let sum = -ABN_WEIGHTS[0];
  for (let at = 0; at < digits.length; at++) sum += ABN_WEIGHTS[at]! * (digits.charCodeAt(at) - 48);
  return sum % 89 === 0;
}
