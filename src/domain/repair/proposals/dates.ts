import { isoDate, isRealDate } from '../../cells/dates/calendar';
import { parseDateText } from '../../cells/dates/parseDateText';
import { plainText } from '../../cells/text/plainText';
import type { Issue } from '../../validation/issue';
import { asTyped, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';
import { withFigures } from './figures';

const DATES_IN_TEXT =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}[ ,-]+(?:\d{4}|\d{2})/gi;
const TWO_AND_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The only date in a longer text, and a date that exists only in the other order of day and month. */
export function proposeDates({ value }: Issue, { country }: RepairContext): readonly Repair[] {
  const found = withFigures(plainText(String(value)).replace(/([-/.])\1+/g, '$1')).match(DATES_IN_TEXT) ?? [];
  const [text] = found;
  if (text === undefined || found.length > 1) return [];
  const date = parseDateText(text, country.dateOrder) ?? inOtherOrder(text);
  return date === null ? [] : [asTyped(date, false)];
}

function inOtherOrder(text: string): string | null {
  const [, month, day, year] = TWO_AND_YEAR.exec(text) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDate(date) ? isoDate(date) : null;
}

const HOUR = /^(\d{1,2})(?:\s*h\s*(\d{2}))?\s*(?:h|hrs?|o'?clock)?$/i;

/** The full hour for a bare number, and `9h30`. */
export function proposeTimes({ value }: Issue): readonly Repair[] {
  const [, hour, minute = '00'] = HOUR.exec(plainText(String(value)).trim()) ?? [];
  return hour === undefined || Number(hour) > 23 ? [] : [asTyped(`${hour.padStart(2, '0')}:${minute}`, false)];
}
