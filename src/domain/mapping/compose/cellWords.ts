import type { CellValue } from '../../cells/cell';
import { cellText } from '../../cells/cellText';
import { trimInvisible } from '../../cells/text/trimInvisible';

/** The cell as a person would write it down, without invisible marks around it. */
export function trimmedText(cell: CellValue): string {
  return trimInvisible(cellText(cell));
}

export function wordsOf(cell: CellValue): readonly string[] {
  return trimmedText(cell).split(/\s+/).filter(Boolean);
}
