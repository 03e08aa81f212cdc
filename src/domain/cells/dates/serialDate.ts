import type { DateSystem } from '../../validation/mappedSheet';
import { isoDateOfDays, twoDigits } from './calendar';

/** Days from Excel's day 0 to 1 January 1970. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 };
/** 31 December 9999. */
const LAST_SERIAL = { 1900: 2_958_465, 1904: 2_957_003 };
/** The 1900 system counts a 29 February 1900 that never was; days before it stand one too high. */
const LEAP_DAY_THAT_NEVER_WAS = 60;
const SECONDS_A_DAY = 86_400;

/** The ISO date of a serial number's whole days, or null when it has none: below the first day, past 9999, or serial 60. */
export function isoDateOfSerial(serial: number, system: DateSystem): string | null {
  const days = Math.floor(serial);
  const first = system === 1900 ? 1 : 0;
  if (!(days >= first && days <= LAST_SERIAL[system])) return null;
  if (system === 1904) return isoDateOfDays(days - DAYS_TO_1970[1904]);
  if (days === LEAP_DAY_THAT_NEVER_WAS) return null;
  return isoDateOfDays(days - DAYS_TO_1970[1900] + (days < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0));
}

/** The serial number of an ISO date, date time, or time of day, which is a part of a day. */
export function serialOfIso(iso: string, system: DateSystem): number {
  const [, date, hours = 0, minutes = 0, seconds = 0] = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(iso) ?? [];
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
  if (date === undefined) return time;
  const days = Date.parse(date) / (SECONDS_A_DAY * 1000) + DAYS_TO_1970[system];
  return (system === 1900 && days <= LEAP_DAY_THAT_NEVER_WAS ? days - 1 : days) + time;
}

/** Splits a serial number into whole days and the nearest second, carrying over at midnight. */
export function splitSerial(serial: number): { readonly days: number; readonly seconds: number } {
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * SECONDS_A_DAY);
  return seconds === SECONDS_A_DAY ? { days: days + 1, seconds: 0 } : { days, seconds };
}

/** `14:30`, with seconds only where there are any. */
export function isoTime(secondsOfDay: number): string {
  const seconds = secondsOfDay % 60;
  const clock = `${twoDigits(Math.floor(secondsOfDay / 3600))}:${twoDigits(Math.floor(secondsOfDay / 60) % 60)}`;
  return seconds === 0 ? clock : `${clock}:${twoDigits(seconds)}`;
}
