import type { CellValue } from '../../cells/cell';
import { cellText } from '../../cells/cellText';
import { trimInvisible } from '../../cells/text/trimInvisible';
import { valueKey } from './valueKey';

export interface DistinctValue {
  readonly key: string;
  /** As most of its cells write it. */
  readonly text: string;
  readonly count: number;
}

/** What a column says, whatever its case and spacing; the most frequent first. Blank cells and formula errors are left out. */
export function distinctValues(rows: readonly (readonly CellValue[])[], column: number): readonly DistinctValue[] {
  const spellings = new Map<CellValue, number>();
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell !== '') spellings.set(cell, (spellings.get(cell) ?? 0) + 1);
  }
  const found = new Map<string, DistinctValue & { readonly most: number }>();
  for (const [cell, count] of spellings) {
    const key = valueKey(cell);
    if (key === '') continue;
    const before = found.get(key);
    const text = before && before.most >= count ? before.text : trimInvisible(cellText(cell));
    found.set(key, { key, text, count: (before?.count ?? 0) + count, most: Math.max(before?.most ?? 0, count) });
  }
  return [...found.values()].map(({ key, text, count }) => ({ key, text, count })).sort((a, b) => b.count - a.count);
}
