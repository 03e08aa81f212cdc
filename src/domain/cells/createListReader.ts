import { nameKey } from '../references/nameKey';
import type { CellValue } from './cell';
import { cellText } from './cellText';
import { faulty, understood, type Reading } from './reading';

const UNKNOWN = faulty('unknown-list-value');

/** Reads one of `options`, however it is cased, spaced or wide; what is stored is the option itself. */
export function createListReader(options: readonly string[]): (cell: CellValue) => Reading {
  const exact = new Set(options);
  const byKey = new Map(options.toReversed().map((option) => [nameKey(option), option]));
  return (cell) => {
    const text = cellText(cell);
    if (exact.has(text)) return understood(text, true);
    const option = byKey.get(nameKey(text));
    return option === undefined ? UNKNOWN : understood(option, false);
  };
}
