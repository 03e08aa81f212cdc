import { isoDate, isRealDate, type CalendarDate } from './calendar';
import type { DateOrder } from './dateOrder';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? +/;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const DAY_AND_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -/.]{0,2}([a-z]{3,9})[ -/.,]{0,2}(\d{4}|\d{2})$/;
const MONTH_NAME_AND_DAY = /^([a-z]{3,9})[ .]{1,2}(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** Years of two digits are read as Excel reads them: 00 to 29 is this century, 30 to 99 the last. */
const FIRST_YEAR_OF_LAST_CENTURY = 30;

/**
 * The ISO date that a person typed: `7/03/2021`, `2021-03-07`, `20210307`, `7 Mar 2021`, `Sunday, March 7th, 2021`. Null
 * when it is no date, no real one (31/02), or would have to be read in another country's order: guessing that cell by
 * cell would turn 3/04 into the wrong date without a word.
 */
export function parseDateText(typed: string, order: DateOrder): string | null {
  const text = typed.toLowerCase().replace(/ +/g, ' ').replace(WEEKDAY, '');
  const date = yearFirst(text) ?? yearLast(text, order) ?? withMonthName(text);
  return date && isRealDate(date) ? isoDate(date) : null;
}

function yearFirst(text: string): CalendarDate | null {
  const separated = YEAR_FIRST.exec(text);
  if (separated) return { year: Number(separated[1]), month: Number(separated[3]), day: Number(separated[4]) };
  const packed = EIGHT_DIGITS.exec(text);
  return packed && { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
}

function yearLast(text: string, order: DateOrder): CalendarDate | null {
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '');
  return order === 'day first' ? { year, month: second, day: first } : { year, month: first, day: second };
}

function withMonthName(text: string): CalendarDate | null {
  const dayFirst = DAY_AND_MONTH_NAME.exec(text);
  if (dayFirst) return { day: Number(dayFirst[1]), month: monthNumber(dayFirst[2] ?? ''), year: fullYear(dayFirst[3] ?? '') };
  const monthFirst = MONTH_NAME_AND_DAY.exec(text);
  return monthFirst && { month: monthNumber(monthFirst[1] ?? ''), day: Number(monthFirst[2]), year: Number(monthFirst[3]) };
}

/** 1 to 12, from a whole name or its beginning (`Sept`); 0 for any other word. */
function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < FIRST_YEAR_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
}
