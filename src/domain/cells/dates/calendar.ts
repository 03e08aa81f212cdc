export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Whether the date exists and Excel and the system can hold it: 1900 to 9999. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The ISO date that lies `days` after 1 January 1970. */
export function isoDateOfDays(days: number): string {
  const date = new Date(days * DAY_MS);
  return isoDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
