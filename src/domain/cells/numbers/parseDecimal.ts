const FIGURES = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d*)?$|^\.\d+$/;
/** Doubles, and Excel, hold 15 significant digits. */
const MOST_DIGITS = 15;

/**
 * The number that figures stand for: `1,234.50`, `1 234.50`, `-45`, `(45)`. Null for anything else, `1.234,50` and
 * numbers too long to be held exactly among it.
 */
export function parseDecimal(text: string): number | null {
  const bracketed = /^\( ?([^()]*?) ?\)$/.exec(text);
  const signed = bracketed?.[1] ?? text;
  const sign = /^[+-]/.exec(signed)?.[0];
  if (bracketed && sign) return null;
  const figures = (sign ? signed.slice(1) : signed).trim();
  if (!FIGURES.test(figures)) return null;
  const plain = figures.replace(/[, ]/g, '');
  if (plain.replace('.', '').replace(/^0+/, '').length > MOST_DIGITS) return null;
  const number = Number(plain);
  return number === 0 ? 0 : bracketed || sign === '-' ? -number : number;
}
