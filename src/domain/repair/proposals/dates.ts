import type { DateOrder } from '../../cells/dates/dateOrder';
import { parseDateText } from '../../cells/dates/parseDateText';
import { plainText } from '../../cells/text/plainText';
import type { Issue } from '../../validation/issue';
import { asTyped, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';
import { withFigures } from './figures';

const DATES_IN_TEXT =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}[ ,-]+(?:\d{4}|\d{2})/gi;

/** The only date in a longer text, and a date that exists only in the other order of day and month. */
export function proposeDates({ value, dateOrder }: Issue, { country }: RepairContext): readonly Repair[] {
  const found = withFigures(plainText(String(value)).replace(/([-/.])\1+/g, '$1')).match(DATES_IN_TEXT) ?? [];
  const [text] = found;
  if (text === undefined || found.length > 1) return [];
  const order = dateOrder ?? country.dateOrder;
  const date = parseDateText(text, order) ?? parseDateText(text, otherOrder(order));
  return date === null ? [] : [asTyped(date, 'likely')];
}

function otherOrder(order: DateOrder): DateOrder {
  return order === 'day first' ? 'month first' : 'day first';
}

const HOUR = /^(\d{1,2})(?:\s*h\s*(\d{2}))?\s*(?:h|hrs?|o'?clock)?$/i;

/** The full hour for a bare number, and `9h30`. */
export function proposeTimes({ value }: Issue): readonly Repair[] {
  const [, hour, minute = '00'] = HOUR.exec(plainText(String(value)).trim()) ?? [];
  return hour === undefined || Number(hour) > 23 ? [] : [asTyped(`${hour.padStart(2, '0')}:${minute}`, 'likely')];
}
