import { CellValueType, numfmt } from '@univerjs/core';
import { invalidArgument } from '../executor/hostError';
import { isFormula } from './isFormula';

/** What a cell holds after something was entered into it. `pattern` is the number format that entering it gives a cell with none. */
export type CellEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly type: CellValueType; readonly pattern?: string }
  | { readonly kind: 'formula'; readonly formula: string };

/** The error values that a cell can hold, as they are written. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#N/A',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

/** A cell holds at most 32,767 characters, a formula 8,192: Microsoft Support, "Excel specifications and limits". */
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;

/**
 * Reads a value as Excel reads what is typed into a cell, under the culture en-AU (day before month): a leading `=`, `+`, `-` or
 * `@` makes a formula, an apostrophe text; numbers, dates, times, percentages and amounts become numbers; in a cell formatted as
 * text everything stays text. Microsoft Learn, `Excel.Range.values`: "If the returned value starts with a plus ("+"), minus ("-"),
 * or equal sign ("="), Excel interprets this value as a formula."
 */
export function readEntry(input: unknown, isTextCell: boolean): CellEntry {
  if (typeof input === 'number') return Number.isFinite(input) ? (isTextCell ? text(String(input)) : number(input)) : { kind: 'empty' };
  if (typeof input === 'boolean') return isTextCell ? text(String(input).toUpperCase()) : boolean(input);
  if (typeof input !== 'string') throw invalidArgument();
  if (input === '') return { kind: 'empty' };
  if (input.length > MAX_TEXT_LENGTH) throw invalidArgument();
  if (input.startsWith("'")) return text(input.slice(1));
  if (isTextCell) return text(input);
  return readFormula(input) ?? readError(input) ?? readConstant(input) ?? text(input);
}

const text = (value: string): CellEntry => ({ kind: 'value', value, type: CellValueType.STRING });
const boolean = (value: boolean): CellEntry => ({ kind: 'value', value: value ? 1 : 0, type: CellValueType.BOOLEAN });

function number(value: number, pattern?: string): CellEntry {
  return { kind: 'value', value, type: CellValueType.NUMBER, ...(pattern && pattern !== 'General' ? { pattern } : {}) };
}

function readFormula(input: string): CellEntry | null {
  if (input.length < 2 || !/^[=+\-@]/.test(input)) return null;
  if (input[0] !== '=' && (readConstant(input) || /^[+\-@]+$/.test(input))) return null;
  const formula = input.startsWith('=')
    ? input
    : input.startsWith('@')
      ? `=${input.slice(1)}`
      : input.startsWith('+')
        ? `=${input.slice(1)}`
        : `=${input}`;
  if (formula.length > MAX_FORMULA_LENGTH || !isFormula(formula)) throw invalidArgument();
  return { kind: 'formula', formula };
}

function readError(input: string): CellEntry | null {
  const error = input.toUpperCase();
  return ERROR_VALUES.has(error) ? text(error) : null;
}

const TRUTH: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Numbers, amounts and dates start with a digit, a sign, a bracket, a currency sign or a month's name, and hold a digit: most texts do not. */
const MAY_BE_NUMBER = /^(?=.*\d)(?:[\d+\-.(]|\p{Sc}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** `9 pm` is a time, `9pm` is not. */
const TIME_WITHOUT_BLANK = /\d[ap]m?$/i;

/** `1.234,50`: commas set off thousands, and there are none behind the point. */
const COMMA_AFTER_POINT = /\.\d*,/;

/** Excel keeps 15 significant digits of what is typed and puts zeros for the rest: Microsoft Support, "Keeping leading zeros and large numbers". */
function withFifteenDigits(digits: string): string {
  let significant = 0;
  return digits.replace(/\d/g, (digit) => {
    if (significant > 0 || digit !== '0') significant++;
    return significant > 15 ? '0' : digit;
  });
}

function readConstant(input: string): CellEntry | null {
  const trimmed = input.trim();
  const truth = TRUTH[trimmed.toUpperCase()];
  if (truth !== undefined) return boolean(truth);
  if (PLAIN_NUMBER.test(trimmed)) return number(Number(withFifteenDigits(trimmed)));
  if (!MAY_BE_NUMBER.test(trimmed) || TIME_WITHOUT_BLANK.test(trimmed) || COMMA_AFTER_POINT.test(trimmed)) return null;
  const parsed =
    readDayAndMonth(trimmed) ??
    readFraction(trimmed) ??
    (numfmt.parseValue(trimmed, { locale: 'en-AU' }) as { v: unknown; z?: string } | null);
  return typeof parsed?.v === 'number' ? number(parsed.v, parsed.z) : null;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `1/2`, `1-2` and `MAR1`: a day and a month of this year. */
function readDayAndMonth(input: string): { v: number; z: string } | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})$/.exec(input);
  const named = /^([A-Za-z]{3})-?(\d{1,2})$/.exec(input);
  const day = Number(numeric?.[1] ?? named?.[2]);
  const month = numeric ? Number(numeric[2]) : named ? MONTHS.indexOf((named[1] as string).toUpperCase()) + 1 : 0;
  const year = new Date().getFullYear();
  if (month < 1 || month > 12 || day < 1 || day > new Date(year, month, 0).getDate()) return null;
  return { v: numfmt.dateToSerial([year, month, day]) as number, z: 'd-mmm' };
}

/** `1 1/2`: one and a half. */
function readFraction(input: string): { v: number; z: string } | null {
  const match = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(input);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { v: match[1] === '-' ? -value : value, z: '# ?/?' };
}
