import type { CellBox } from '../application/ports/workbookPort';
import { columnIndex } from './address';

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** The cells of an address as events give it, such as `B2` or `A1:C3,E5`; null for whole rows and columns, and for what is no address. */
export function parseBoxes(address: string): readonly CellBox[] | null {
  const boxes: CellBox[] = [];
  for (const part of address.split(',')) {
    const [, left, top, right = left, bottom = top] = CELLS.exec(part.trim()) ?? [];
    if (left === undefined || right === undefined) return null;
    boxes.push({ top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) });
  }
  return boxes;
}
