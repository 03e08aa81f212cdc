const numberFormat = new Intl.NumberFormat('en-AU');

export function number(value: number): string {
  return numberFormat.format(value);
}

/** `1 row`, `2,345 rows`. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function rows(count: number): string {
  return counted(count, 'row', 'rows');
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-AU').format(items);
}

/** `A` for column 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** `less than a minute`, `about 4 minutes`, `about 2 hours`. */
export function duration(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${counted(minutes, 'minute', 'minutes')}`;
  return `about ${counted(Math.round(minutes / 60), 'hour', 'hours')}`;
}
