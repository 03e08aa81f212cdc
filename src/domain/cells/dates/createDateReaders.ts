import type { DateSystem } from '../../validation/mappedSheet';
import type { CellValue } from '../cell';
import { faulty, understood, type Reading } from '../reading';
import { plainText } from '../text/plainText';
import type { DateOrder } from './dateOrder';
import { parseDateText } from './parseDateText';
import { parseTimeText } from './parseTimeText';
import { isoDateOfSerial, isoTime, splitSerial } from './serialDate';

const INVALID_DATE = faulty('invalid-date');
const INVALID_TIME = faulty('invalid-time');

/** Longer text is no date; it also bounds the work of the patterns. */
const LONGEST_DATE_TEXT = 48;
const DATE_AND_TIME = /^(.{6,}?)(?:t|,? )(\d{1,2}(?:[:.]\d{2}| ?[ap]\.?m).*)$/i;
const FIRST_EIGHT_DIGITS = 19_000_101;

type Settings = { readonly dateOrder: DateOrder; readonly dateSystem: DateSystem };

/** Reads a date from a serial number or from typed text; a time of day beside it is let go, and people are told. */
export function createDateReader(settings: Settings): (cell: CellValue) => Reading {
  return (cell) => {
    const moment = momentOf(cell, settings);
    return moment
      ? understood(moment.date, typeof cell === 'number' ? Number.isInteger(cell) && cell < FIRST_EIGHT_DIGITS : moment.date === cell)
      : INVALID_DATE;
  };
}

/** Reads a date with its time of day; a date alone is its midnight. */
export function createDateTimeReader(settings: Settings): (cell: CellValue) => Reading {
  return (cell) => {
    const moment = momentOf(cell, settings);
    if (!moment) return INVALID_DATE;
    const value = `${moment.date}T${isoTime(moment.seconds)}`;
    return understood(value, typeof cell === 'number' || value === cell);
  };
}

/** A time of day: a fraction of a day, or typed text. */
export function readTime(cell: CellValue): Reading {
  if (typeof cell === 'boolean') return INVALID_TIME;
  if (typeof cell === 'string') {
    const seconds = parseTimeText(plainText(cell).slice(0, LONGEST_DATE_TEXT));
    if (seconds === null) return INVALID_TIME;
    const value = isoTime(seconds);
    return understood(value, value === cell);
  }
  // A whole number above 0 is a day without a time: somebody who typed 9 for nine o'clock.
  if (!Number.isFinite(cell) || cell < 0 || (cell >= 1 && Number.isInteger(cell))) return INVALID_TIME;
  return understood(isoTime(splitSerial(cell).seconds), cell < 1);
}

interface Moment {
  readonly date: string;
  readonly seconds: number;
}

function momentOf(cell: CellValue, { dateOrder, dateSystem }: Settings): Moment | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'string') return momentOfText(plainText(cell), dateOrder);
  if (cell >= FIRST_EIGHT_DIGITS) return momentOfText(String(cell), dateOrder);
  if (isBareYear(cell)) return null;
  const { days, seconds } = splitSerial(cell);
  const date = isoDateOfSerial(days, dateSystem);
  return date === null ? null : { date, seconds };
}

/** As a serial, 2021 would be a day of 1905; a person who typed it meant the year. */
function isBareYear(serial: number): boolean {
  return serial >= 1900 && serial <= 2100 && Number.isInteger(serial);
}

function momentOfText(text: string, dateOrder: DateOrder): Moment | null {
  if (text.length > LONGEST_DATE_TEXT) return null;
  const parts = DATE_AND_TIME.exec(text);
  const date = parseDateText(parts?.[1] ?? text, dateOrder);
  const seconds = parts ? parseTimeText(parts[2] ?? '') : 0;
  return date === null || seconds === null ? null : { date, seconds };
}
