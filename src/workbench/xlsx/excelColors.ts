import type ExcelJS from '@protobi/exceljs';

/** The colours of the Office theme that new workbooks have had since 2013, in the order in which files number them (light and dark swapped, as in files). */
const themeColors = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** `#RRGGBB` of a colour in a file; `undefined` for an automatic one. A tint lightens or darkens a theme colour (ECMA-376, 18.8.19). */
export function rgbFromExcel(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6)}`;
  const base = themeColors[color?.theme ?? -1];
  if (base === undefined) return undefined;
  const tint = (color as { tint?: number }).tint ?? 0;
  const channels = [0, 2, 4]
    .map((at) => parseInt(base.slice(at, at + 2), 16))
    .map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return `#${channels.map(hexByte).join('')}`;
}

/** `AARRGGBB` of a colour of the grid, which writes `#RGB`, `#RRGGBB` or `rgb(r,g,b)`. */
export function argbToExcel(rgb: string): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const long = /^#([0-9a-f]{6})$/i.exec(rgb);
  if (long) return `FF${long[1]}`.toUpperCase();
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(rgb);
  return channels
    ? `FF${channels
        .slice(1)
        .map((channel) => hexByte(Number(channel)))
        .join('')}`.toUpperCase()
    : undefined;
}

const hexByte = (value: number): string => Math.round(value).toString(16).padStart(2, '0').toUpperCase();
