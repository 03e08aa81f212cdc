/**
 * Required headings are light on dark, the others dark on light (better than 8 to 1 both), so that they differ in brightness and
 * not in hue alone; they are underlined too, and their hints begin with “Required”.
 */
export const HEADER = {
  optional: { text: '#1B3A57', fill: '#DCE8F4' },
  required: { text: '#FFFFFF', fill: '#1F4E79' },
  /** Points: two lines of the default font, and some air. */
  height: 33,
} as const;

/** Excel gives widths in points: a character of the default font is 7 pixels wide and a cell has 5 of padding, at 0.75 points a pixel. */
export function columnWidthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
