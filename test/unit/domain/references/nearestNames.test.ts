import { syntheticNames, syntheticTypos } from '../../../../bench/syntheticTypos';
import { seededRandom } from '../../../../bench/seededRandom';
import { companyForm } from '../../../../src/domain/references/companyForm';
import { createNearestNames } from '../../../../src/domain/references/createNearestNames';
import { rankOptions } from '../../../../src/domain/references/rankOptions';

describe('names that are nobody’s', () => {
  const names = createNearestNames(['Harbour Bakery Pty Ltd', 'Reef Motel', '12 King St, Newtown', '-', 'Acme Pty Ltd', 'ACME P/L']);

  it.each(['Nobody Knows Pty Ltd', 'Zzzz', '', '   ', 'Pty Ltd', ':', '\u{1F600}'])('%j has no like name', (text) => {
    expect(names.nearest(text)).toEqual([]);
    expect(names.same(text)).toBeNull();
  });

  it('two customers whose names differ in habits of spelling alone are not told apart', () => {
    expect(names.same('Acme Proprietary Limited')).toBeNull();
  });

  it.each(['Harbour Bakery', 'Harbour Bakery Ltd', '21 King St, Newtown', '1/2 King St, Newtown', 'Reef Motels'])(
    '%j is not certainly one of them',
    (text) => expect(names.same(text)).toBeNull(),
  );
});

describe('habits of spelling', () => {
  it.each([
    ['Harbour Bakery P/L', 'harbour bakery pty ltd'],
    ['HARBOUR BAKERY PTY. LIMITED', 'harbour bakery pty ltd'],
    ['Harbour & Sons', 'harbour and sons'],
    ['12 King Street Newtown', '12 king st newtown'],
    ['1/14 King St', '1/14 king st'],
    ['7 High Pl', '7 high pl'],
    ['O’Brien’s', 'obriens'],
  ])('%j is %j', (text, full) => expect(companyForm(text).full).toBe(full));
});

describe('listed values', () => {
  it.each([
    ['R22', ['R32', 'R410A', 'None'], []],
    ['10 Days', ['7 Days', '14 Days', '30 Days'], []],
    ['14 Day', ['7 Days', '14 Days'], ['14 Days']],
    ['CDO', ['7 Days', 'COD'], ['COD']],
    ['Oner', ['Owner', 'Tenant'], ['Owner']],
    ['Real Est.', ['Residential', 'Real Estate'], ['Real Estate']],
    ['', ['Owner'], []],
  ])('%j in %j: %j', (text, options, ranked) => expect(rankOptions(text, options)).toEqual(ranked));
});

describe('a thousand typos among ten thousand names', () => {
  it('have the customer that was meant first in 98 of 100 cases', () => {
    const random = seededRandom(7);
    const names = syntheticNames(10_000, random);
    const typos = syntheticTypos(names, 1_000, random);
    const { nearest } = createNearestNames(names);
    const first = typos.filter(({ typed, meant }) => nearest(typed)[0] === meant);
    expect(first.length).toBeGreaterThanOrEqual(980);
  });
});
