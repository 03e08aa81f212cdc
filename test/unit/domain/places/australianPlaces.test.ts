import { cutPlaces } from '../../../../scripts/cutPlaces';
import { AUSTRALIA } from '../../../../src/domain/countries/australia';
import lines from '../../../../src/domain/places/australianPlaces.json';
import { createPlaces } from '../../../../src/domain/places/places';

const places = createPlaces(lines);

describe('the suburbs of Australia that the pane carries', () => {
  it('are the installed package’s own', () => {
    expect(lines).toEqual(cutPlaces());
  });

  it('lie where the ranges of postcodes say, those across a border among them', () => {
    const elsewhere = lines.filter((line) => {
      const [postcode = '', state = ''] = line.split(' ');
      return !AUSTRALIA.postcodes.statesOf(postcode).includes(state);
    });
    expect(elsewhere).toEqual([]);
  });
});

describe('looking a suburb up', () => {
  it('finds nothing for what is no suburb', () => {
    for (const text of ['', ' ', '-', 'Newtwon', 'constructor', '__proto__', '2000']) expect(places.named(text)).toEqual([]);
    expect(places.at('9999')).toEqual([]);
  });

  it.each([
    ['GEELONG', '3220'],
    ['  geelong ', '3220'],
    ['Mt. Eliza', '3930'],
    ['Mount Eliza', '3930'],
    ['Saint Kilda', '3182'],
    ['Nth Sydney', '2060'],
    ['O’Connor', '2602'],
    ['oconnor', '6163'],
    ['Sydney CBD', '2000'],
    ['Indulkana', '0872'],
    ['Brighton le Sands', '2216'],
  ])('finds %j at %s', (suburb, postcode) => {
    expect(places.named(suburb).map((place) => place.postcode)).toContain(postcode);
  });

  it('knows every place of a name, and every name of a postcode', () => {
    expect(places.named('Newtown').map(({ state, postcode }) => `${state} ${postcode}`)).toEqual(
      expect.arrayContaining(['NSW 2042', 'VIC 3220', 'QLD 4350', 'TAS 7008']),
    );
    expect(places.at('2600').map(({ suburb }) => suburb)).toEqual(expect.arrayContaining(['Barton', 'Yarralumla', 'Parliament House']));
  });
});
