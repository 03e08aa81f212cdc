const WEIGHTS = [8, 7, 6, 5, 4, 3, 2];
/** What the weighted sum and the check figures leave over: 0, and for numbers given out since 2010 the 55 that is added or taken off. */
const REMAINDERS_SINCE_2010: ReadonlySet<number> = new Set([0, 97 - 55, 55]);

/**
 * Whether figures after `GB` are a British VAT number: nine, or twelve for a branch, of which the eighth and ninth are check
 * figures modulo 97. Published accounts of the check since 2010 differ in the sign of its 55, so both are taken.
 *
 * @see https://www.gov.uk/hmrc-internal-manuals/vat-registration-manual, "How to check a VAT number"; python-stdnum, `stdnum.gb.vat`
 */
export function isVatNumber(figures: string): boolean {
  if (!/^\d{9}(?:\d{3})?$/.test(figures) || /^0{7}/.test(figures)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(figures[at]), Number(figures.slice(7, 9)));
  return sum % 97 === 0 || (figures >= '1' && REMAINDERS_SINCE_2010.has(sum % 97));
}
