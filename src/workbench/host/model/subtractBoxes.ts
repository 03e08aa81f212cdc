import { intersect, type Box } from './a1';

/** What is left of some blocks of cells without others. */
export function subtractBoxes(boxes: readonly Box[], without: readonly Box[]): Box[] {
  return without.reduce<Box[]>((rest, hole) => rest.flatMap((box) => subtractBox(box, hole)), [...boxes]);
}

function subtractBox(box: Box, hole: Box): Box[] {
  const cut = intersect(box, hole);
  if (!cut) return [box];
  const parts: Box[] = [];
  if (box.startRow < cut.startRow) parts.push({ ...box, endRow: cut.startRow - 1 });
  if (box.endRow > cut.endRow) parts.push({ ...box, startRow: cut.endRow + 1 });
  const middle = { startRow: cut.startRow, endRow: cut.endRow };
  if (box.startColumn < cut.startColumn) parts.push({ ...middle, startColumn: box.startColumn, endColumn: cut.startColumn - 1 });
  if (box.endColumn > cut.endColumn) parts.push({ ...middle, startColumn: cut.endColumn + 1, endColumn: box.endColumn });
  return parts;
}
