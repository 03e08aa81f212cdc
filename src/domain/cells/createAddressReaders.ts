import type { CountryRules } from '../countries/countryRules';
import type { CellValue } from './cell';
import { understood, type Reading } from './reading';
import { plainText } from './text/plainText';
import { readText } from './text/readText';

/** Letters alone: `N.T.` and `n t` are NT, `New South Wales` is newsouthwales. */
const lettersOf = (text: string) =>
  plainText(text)
    .toLowerCase()
    .replace(/[\s.'-]/g, '');

/** A state's code, as far as the account's country has such a state; any other text stays, for addresses abroad. */
export function createStateReader(country: CountryRules): (cell: CellValue) => Reading {
  return (cell) => {
    const code = country.stateCodes.get(lettersOf(String(cell)));
    return code ? understood(code, code === cell) : readText(cell);
  };
}

/** A postcode as text, with the leading zero that a number cell has eaten; other shapes stay, for addresses abroad. */
export function createPostcodeReader(country: CountryRules): (cell: CellValue) => Reading {
  return (cell) => {
    const text = plainText(String(cell));
    const value = country.postcodeWithoutZero.test(text) ? `0${text}` : text;
    return understood(value, value === String(cell));
  };
}

/** A country's name; the account's own in one spelling. */
export function createCountryReader(country: CountryRules): (cell: CellValue) => Reading {
  return (cell) => (country.aliases.includes(lettersOf(String(cell))) ? understood(country.name, country.name === cell) : readText(cell));
}
