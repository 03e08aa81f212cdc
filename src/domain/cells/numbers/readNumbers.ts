import type { CountryRules } from '../../countries/countryRules';
import type { CellValue } from '../cell';
import { faulty, understood, type FaultyReading, type Reading } from '../reading';
import { plainText } from '../text/plainText';
import { parseDecimal } from './parseDecimal';

const INVALID_NUMBER = faulty('invalid-number');
const INVALID_MONEY = faulty('invalid-money');
const INVALID_PERCENTAGE = faulty('invalid-percentage');

const PLAIN_FIGURES = /^-?\d+(?:\.\d+)?$/;
const PER_CENT = / ?(?:%|per ?cent|pct)$/i;
/** Wide enough for any amount; bounds the work on a cell of 32,767 characters. */
const LONGEST = 64;

export function readNumber(cell: CellValue): Reading {
  return readFigures(cell, INVALID_NUMBER, parseDecimal);
}

export function readWholeNumber(cell: CellValue): Reading {
  const reading = readNumber(cell);
  return reading.is === 'understood' && !Number.isSafeInteger(reading.value) ? INVALID_NUMBER : reading;
}

/** Reads amounts in the currency of the account's country: `$1,250.50`, `($45)`, `45 AUD`. */
export function createMoneyReader({ currency }: CountryRules): (cell: CellValue) => Reading {
  const { code, symbols } = currency;
  const symbol = symbols.map((each) => each.replaceAll('$', '\\$')).join('|');
  const before = new RegExp(`^([+-]?) ?(?:${code} ?)?(?:${symbol})? ?`, 'i');
  const inBrackets = new RegExp(`^\\( ?(?:${code} ?)?(?:${symbol})? ?`, 'i');
  const after = new RegExp(` ?(?:${code}|${symbol})$`, 'i');
  return (cell) =>
    readFigures(cell, INVALID_MONEY, (text) => parseDecimal(text.replace(before, '$1').replace(inBrackets, '(').replace(after, '')));
}

/**
 * A percentage as a number of hundredths: 12 for 12 %. Text says what it means (`12%`, `12`). A number cell whose format is not
 * known, or is a plain one, does not: 12 % was typed as 12, or pasted without its format as 0.12. So numbers up to 1 either way
 * are taken for fractions, larger ones for per cent.
 */
export function readPercentage(cell: CellValue): Reading {
  if (typeof cell !== 'number') return readFigures(cell, INVALID_PERCENTAGE, (text) => parseDecimal(text.replace(PER_CENT, '')));
  return Math.abs(cell) <= 1 ? readPercentCell(cell) : readFigures(cell, INVALID_PERCENTAGE, parseDecimal);
}

/** A number in a cell that is formatted as a percentage, as the template's are: Excel holds 150 % as 1.5. */
export function readPercentCell(fraction: number): Reading {
  return readFigures(Number((fraction * 100).toPrecision(15)), INVALID_PERCENTAGE, parseDecimal);
}

function readFigures(cell: CellValue, invalid: FaultyReading, parse: (text: string) => number | null): Reading {
  if (typeof cell === 'number') return Number.isFinite(cell) ? understood(cell === 0 ? 0 : cell, true) : invalid;
  if (typeof cell === 'boolean' || cell.length > LONGEST) return invalid;
  const number = parse(plainText(cell));
  return number === null ? invalid : understood(number, PLAIN_FIGURES.test(cell));
}
