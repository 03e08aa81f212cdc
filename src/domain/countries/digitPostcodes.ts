/** Letters that are typed for figures. */
const MISTYPED: readonly (readonly [letter: RegExp, figure: string])[] = [
  [/o/gi, '0'],
  [/[il]/gi, '1'],
];

/** Reads postcodes of four figures, as Australia's and New Zealand's are; `820` is a number cell's 0820. */
export function readFourDigits(text: string): string | null {
  return /^\d{3,4}$/.test(text) ? text.padStart(4, '0') : null;
}

export const FOUR_DIGITS_IN_TEXT = /(?<!\d)\d{4}(?!\d)/g;

/** Only where nothing but figures and such letters stands: `20O0` is 2000, `Cooma` is nothing. */
export function mendDigits(text: string): string {
  return /^[\doil\s-]*$/i.test(text) ? MISTYPED.reduce((mended, [letter, figure]) => mended.replace(letter, figure), text) : text;
}
