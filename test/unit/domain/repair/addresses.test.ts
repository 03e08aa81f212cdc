import lines from '../../../../src/domain/places/australianPlaces.json';
import { createPlaces } from '../../../../src/domain/places/places';
import { testAccount } from '../testAccount';
import { proposed } from './issueWith';

const places = createPlaces(lines);
const proposals = (cells: Readonly<Record<string, string | number>>) => proposed('customer', cells, testAccount, places);

describe('proposals for addresses', () => {
  it('a postcode of the suburb in its state, all of them where there are several, none of them safe', () => {
    expect(proposals({ streetPostcode: '3350', streetSuburb: 'Geelong', streetState: 'Vic.' })).toEqual(['review 3220']);
    expect(proposals({ streetPostcode: '3000', streetSuburb: 'Richmond', streetState: 'VIC' })).toEqual(['review 3121']);
    const everywhere = proposals({ streetPostcode: '3000', streetSuburb: 'Richmond' });
    expect(everywhere).toEqual(expect.arrayContaining(['unsure 3121', 'unsure 2753', 'unsure 5033']));
    expect(proposals({ postalPostcode: '32', postalSuburb: 'geelong', postalState: 'VIC' })).toEqual(['review 3220']);
  });

  it('the postcode in the cell before those of the suburb', () => {
    expect(proposals({ streetPostcode: '32 20', streetSuburb: 'Geelong' })).toEqual(['safe 3220']);
    expect(proposals({ streetPostcode: '322O', streetSuburb: 'Ballarat Central', streetState: 'VIC' })).toEqual([
      'review 3220',
      'review 3350',
    ]);
  });

  it('the state of the suburb where no postcode tells it', () => {
    expect(proposals({ streetState: 'nowhere', streetSuburb: 'Geelong' })).toEqual(['review VIC']);
    expect(proposals({ streetState: 'nowhere', streetSuburb: 'Newtown' })).toEqual(expect.arrayContaining(['review NSW', 'review VIC']));
  });

  it('the state in which the suburb lies, where a postcode serves two', () => {
    expect(proposals({ streetState: 'VIC', streetSuburb: 'Mungindi', streetPostcode: '2406' })[0]).toBe('review NSW');
    expect(proposals({ streetState: 'WA', streetSuburb: 'Jennings', streetPostcode: '4383' })[0]).toBe('review NSW');
  });

  it('a suburb of the postcode for a mistyped one, in the capitals of the cell', () => {
    expect(proposals({ streetSuburb: 'Newtwon', streetPostcode: '3220' })).toEqual(['review Newtown']);
    expect(proposals({ streetSuburb: 'NEWTWON', streetPostcode: 3220 })).toEqual(['review NEWTOWN']);
    expect(proposals({ streetSuburb: "o'connr", streetPostcode: '2602' })[0]).toBe("review o'connor");
  });

  it('nothing from suburbs where no list of them is loaded', () => {
    expect(proposed('customer', { streetPostcode: '32', streetSuburb: 'Geelong', streetState: 'VIC' })).toEqual([]);
  });
});
