import { createValueMatcher } from '../../../../../src/domain/mapping/values/matchValue';

const match = (text: string, ...options: string[]) => {
  const found = createValueMatcher(options.map((option) => ({ option, name: option })))(text);
  return found && `${found.option}: ${found.because}`;
};
const TYPES = ['Commercial', 'Residential', 'Strata', 'Government', 'Real Estate'];
const TERMS = ['7 Days', '14 Days', '30 Days', 'End of Month', 'COD'];
const PEOPLE = ['Dana Whitfield', 'Marcus Lim', 'Ruby Hart'];
const EQUIPMENT = ['Split System', 'Emergency Lighting', 'Fire Panel', 'Ducted AC', 'Pump', 'RCD Board'];

test.each([
  ['', TYPES],
  ['?', TYPES],
  ['Other', TYPES],
  ['Non-commercial', TYPES],
  ['Not Strata', TYPES],
  ['Commercial / Residential', TYPES],
  ['C', TYPES],
  ['Re', TYPES],
  ['VIP', TYPES],
  ['21 Days', TERMS],
  ['30 EOM', TERMS],
  ['Prepaid', TERMS],
  ['730', TERMS],
  ['Dana Whitehead', PEOPLE],
  ['Ruby', ['Ruby Hart', 'Ruby Stone']],
  ['R22', ['R32', 'R410A']],
  ['R 41', ['R32', 'R410A']],
  ['Panel', ['Fire Panel', 'Solar Panel']],
  ['Commercial', []],
])('%s is left for the person', (text, options) => {
  expect(match(text, ...options)).toBeNull();
});

test.each([
  ['Real-Estate', TYPES, 'Real Estate: punctuation'],
  ['r.c.d. board', EQUIPMENT, 'RCD Board: punctuation'],
  ['Residential customers', TYPES, 'Residential: sameWords'],
  ['Whitfield, Dana', PEOPLE, 'Dana Whitfield: sameWords'],
  ['Comm.', TYPES, 'Commercial: shortForm'],
  ['resi', TYPES, 'Residential: shortForm'],
  ['Gov’t', TYPES, 'Government: shortForm'],
  ['Real Est.', TYPES, 'Real Estate: shortForm'],
  ['D. Whitfield', PEOPLE, 'Dana Whitfield: shortForm'],
  ['Marcus', PEOPLE, 'Marcus Lim: shortForm'],
  ['Hart', PEOPLE, 'Ruby Hart: shortForm'],
  ['7 d', TERMS, '7 Days: shortForm'],
  ['EOM', TERMS, 'End of Month: sameMeaning'],
  ['PM', ['Property Manager', 'Owner'], 'Property Manager: shortForm'],
  ['30', TERMS, '30 Days: sameFigures'],
  ['Net 30', TERMS, '30 Days: sameFigures'],
  ['14 days from invoice', TERMS, '14 Days: sameFigures'],
  ['Domestic', TYPES, 'Residential: sameMeaning'],
  ['Body Corporate', TYPES, 'Strata: sameMeaning'],
  ['Word of mouth', ['Referral', 'Website'], 'Referral: sameMeaning'],
  ['Exit light', EQUIPMENT, 'Emergency Lighting: sameMeaning'],
  ['Commerical', TYPES, 'Commercial: misspelt'],
  ['Residental', TYPES, 'Residential: misspelt'],
  ['Référral', ['Referral'], 'Referral: punctuation'],
])('%s is one of %j: %s', (text, options, expected) => {
  expect(match(text, ...options)).toBe(expected);
});
