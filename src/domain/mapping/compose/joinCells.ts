import type { CellValue } from '../../cells/cell';
import type { Field } from '../../fields/field';
import { trimmedText } from './cellWords';

/** Fields that take the text of several columns. */
export function canJoin({ kind }: Field): boolean {
  return kind === 'text' || kind === 'longText';
}

/** The cells of a row in one: the only one that holds something as it is, several as one text. */
export function joinCells(cells: readonly CellValue[], field: Field): CellValue {
  const filled = cells.filter((cell) => trimmedText(cell) !== '');
  if (filled.length <= 1) return filled[0] ?? '';
  return filled.map(trimmedText).reduce((text, next) => text + separator(text, field) + next);
}

/** `12` and `King St` are one line; `Level 3` and `12 King St` are two things on it. */
function separator(before: string, { kind, key }: Field): string {
  if (kind === 'longText') return '\n';
  return /Line[12]$/.test(key) && !/^\d+[a-z]?(?:[/-]\d+[a-z]?)?$/i.test(before) ? ', ' : ' ';
}
