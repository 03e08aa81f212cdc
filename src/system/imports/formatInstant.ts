const instant = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment, in the reader's own time zone. */
export function formatInstant(iso: string): string {
  return instant.format(new Date(iso));
}
