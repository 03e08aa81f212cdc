/** Sizes in a file are in characters (columns) and points (rows); the grid counts pixels at 96 to the inch. The widest digit of Calibri 11 is 7 pixels. */
export const pixelsOfColumnWidth = (characters: number): number => Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
export const columnWidthOfPixels = (pixels: number): number => pixels / 7;
export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);
export const pointsOfPixels = (pixels: number): number => (pixels * 72) / 96;
