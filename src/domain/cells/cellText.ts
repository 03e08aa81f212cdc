import type { CellValue } from './cell';
import { numberText } from './numbers/numberText';

/** A cell as a person would write it down: `100000` for a number, `TRUE` for a tick. */
export function cellText(cell: CellValue): string {
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell;
}
