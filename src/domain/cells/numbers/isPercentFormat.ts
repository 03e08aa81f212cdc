/** Text in quotes, escaped characters, and characters that `_` and `*` use for spacing: they are shown and mean nothing. */
const LITERALS = /"[^"]*"|[\\_*]./g;

/** Whether an Excel number format multiplies by a hundred: `0.0%` does, `0"%"` does not. */
export function isPercentFormat(format: string): boolean {
  return format.replace(LITERALS, '').includes('%');
}
