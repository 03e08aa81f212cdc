import type { CountryRules } from '../countries/countryRules';
import { stateKey } from '../countries/stateKey';
import type { CellValue } from './cell';
import { understood, type Reading } from './reading';
import { plainText } from './text/plainText';
import { readText } from './text/readText';

const keyOf = (cell: CellValue) => stateKey(plainText(String(cell)));

/** A state in its stored spelling, as far as the account's country has such a state; any other text stays, for addresses abroad. */
export function createStateReader({ states }: CountryRules): (cell: CellValue) => Reading {
  return (cell) => {
    const state = states.byKey.get(keyOf(cell));
    return state ? understood(state, state === cell) : readText(cell);
  };
}

/** A postcode as text in its one spelling, with the zeros that a number cell has eaten; other shapes stay, for addresses abroad. */
export function createPostcodeReader({ postcodes }: CountryRules): (cell: CellValue) => Reading {
  return (cell) => {
    const text = plainText(String(cell));
    const value = postcodes.read(text) ?? text;
    return understood(value, value === String(cell));
  };
}

/** A country's name; the account's own, and those of its parts, in one spelling. */
export function createCountryReader({ name, aliases, parts }: CountryRules): (cell: CellValue) => Reading {
  const spellings = new Map([...aliases.map((alias) => [alias, name] as const), ...parts.map((part) => [stateKey(part), part] as const)]);
  return (cell) => {
    const spelling = spellings.get(keyOf(cell));
    return spelling === undefined ? readText(cell) : understood(spelling, spelling === cell);
  };
}
