import type { CellValue } from '../../cells/cell';
import { cellText } from '../../cells/cellText';
import { isErrorCell } from '../../cells/errorCells';
import { trimInvisible } from '../../cells/text/trimInvisible';
import { nameKey } from '../../references/nameKey';

/** Equal for cells that say the same but for case and spacing; empty for a blank cell, and for a formula's error, which says nothing. */
export function valueKey(cell: CellValue): string {
  const text = trimInvisible(cellText(cell));
  return isErrorCell(text) ? '' : nameKey(text);
}
