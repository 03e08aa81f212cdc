import type { CountryRules } from './countryRules';

const STATES: Record<string, readonly string[]> = {
  ACT: ['australiancapitalterritory'],
  NSW: ['newsouthwales'],
  NT: ['northernterritory'],
  QLD: ['queensland'],
  SA: ['southaustralia'],
  TAS: ['tasmania'],
  VIC: ['victoria'],
  WA: ['westernaustralia'],
};

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

/**
 * Postcodes that also serve places across a border, beside the state of their range. Found by comparing the ranges with
 * a published list of 16,000 localities (schappim/australian-postcodes, 2021).
 */
const ACROSS_BORDERS: ReadonlyMap<number, readonly string[]> = new Map([
  [872, ['SA', 'WA']],
  [2540, ['ACT']],
  [2611, ['NSW']],
  [2618, ['NSW']],
  [2620, ['ACT']],
  [3644, ['NSW']],
  [3691, ['NSW']],
  [4377, ['NSW']],
  [4380, ['NSW']],
  [4383, ['NSW']],
  [4385, ['NSW']],
  [4825, ['NT']],
]);

export const AUSTRALIA: CountryRules = {
  name: 'Australia',
  aliases: ['australia', 'au', 'aus'],
  dateOrder: 'day first',
  stateCodes: new Map(
    Object.entries(STATES).flatMap(([code, names]) => [code.toLowerCase(), ...names].map((name) => [name, code] as const)),
  ),
  postcodeShape: /^\d{4}$/,
  postcodeWithoutZero: /^[289]\d\d$/,
  statesOfPostcode,
  // The numbering plan's geographic (2, 3, 7, 8) and mobile (4) numbers; 1300, 13 and 1800 numbers are left to the library.
  phone: { callingCode: '61', trunkPrefix: '0', subscriberNumber: /^[2-478]\d{8}$/ },
};

function statesOfPostcode(postcode: string): readonly string[] {
  const number = Number(postcode);
  const range = POSTCODE_RANGES.find(([first, last]) => number >= first && number <= last);
  return range ? [range[2], ...(ACROSS_BORDERS.get(number) ?? [])] : [];
}
