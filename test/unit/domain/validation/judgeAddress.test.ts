import { countryRules } from '../../../../src/domain/countries/countryRules';
import lines from '../../../../src/domain/places/australianPlaces.json';
import { createPlaces } from '../../../../src/domain/places/places';
import { createAddressJudge } from '../../../../src/domain/validation/rules/judgeAddress';

const places = createPlaces(lines);

/** What is found in an address, e.g. `Postcode suburb-postcode-mismatch 3220`. */
function judged([suburb, state, postcode]: readonly (string | undefined)[], known = places as typeof places | null): string[] {
  const judge = createAddressJudge(countryRules('AU'), known);
  return judge({ suburb, state, postcode }).map(({ part, kind, text }) => [part, kind, text].filter(Boolean).join(' '));
}

describe('an address whose parts do not belong together', () => {
  it.each([
    [['Geelong', 'VIC', '3350'], ['Postcode suburb-postcode-mismatch 3220']],
    [['Geelong', undefined, '3350'], ['Postcode suburb-postcode-mismatch 3220']],
    // The suburb lies in the state, so the postcode is the odd one out.
    [['Geelong', 'VIC', '2000'], ['Postcode suburb-postcode-mismatch 3220']],
    // The suburb lies at the postcode, so the state is.
    [['Emu Plains', 'WA', '2750'], ['State postcode-state-mismatch NSW']],
    // Nothing agrees: the state and the postcode are told apart by their ranges alone.
    [['Geelong', 'QLD', '2000'], ['State postcode-state-mismatch NSW']],
    [['Newtwon', 'VIC', '3220'], ['Suburb unknown-suburb Newtown']],
    [['Newtown NSW', 'NSW', '2042'], ['Suburb unknown-suburb Newtown']],
    [
      ['Geelong', 'Vicotria', '3350'],
      ['State unknown-state', 'Postcode suburb-postcode-mismatch 3220'],
    ],
    [['Geelong', 'VIC', '12'], ['Postcode invalid-postcode']],
    [['Richmond', undefined, '3000'], ['Postcode suburb-postcode-mismatch 2753, 3121, 4740 or others']],
  ] as const)('%j: %j', (address, faults) => {
    expect(judged(address)).toEqual(faults);
  });
});

describe('an address that is left in peace', () => {
  it.each([
    [['Geelong', 'VIC', '3220']],
    [['GEELONG', undefined, '3220']],
    [['Mt Eliza', 'VIC', '3930']],
    [['Mungindi', 'QLD', '2406']],
    [['Geelong', 'VIC', undefined]],
    [['Brand New Estate', 'VIC', '3220']],
    [['Level 3', 'VIC', '3220']],
    [[undefined, undefined, '3220']],
    [[undefined, 'VIC', undefined]],
  ])('%j', (address) => {
    expect(judged(address)).toEqual([]);
  });

  it('any suburb, where no list of them is loaded', () => {
    expect(judged(['Geelong', 'VIC', '3350'], null)).toEqual([]);
    expect(judged(['Geelong', 'WA', '2750'], null)).toEqual(['State postcode-state-mismatch NSW']);
  });

  it('every place of the list', () => {
    const judge = createAddressJudge(countryRules('AU'), places);
    const found = lines.flatMap((line) => {
      const [postcode = '', state = ''] = line.split(' ');
      return places.at(postcode).flatMap(({ suburb, state: own }) => (own === state ? judge({ suburb, state, postcode }) : []));
    });
    expect(found).toEqual([]);
  });
});
