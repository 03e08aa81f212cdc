const day = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium' });

/** The day of a moment, in the reader's own time zone. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}
