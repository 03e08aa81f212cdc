/** White on these is better than 8 to 1. A required heading differs by its underline and its hint too, not by colour alone. */
export const HEADER = { text: '#FFFFFF', fill: '#1F4E79', requiredFill: '#7A3300' } as const;

/** Excel gives widths in points: a character of the default font is 7 pixels wide and a cell has 5 of padding, at 0.75 points a pixel. */
export function columnWidthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
