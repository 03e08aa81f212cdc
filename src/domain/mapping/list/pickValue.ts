import type { CellValue } from '../../cells/cell';
import type { FieldKind } from '../../fields/field';
import { nameKey } from '../../references/nameKey';

/**
 * Which of the values that the rows of one record give is the record's: what most of them say, however it is written. It does not
 * depend on the order of the rows. Blank cells say nothing.
 */
export function pickValue(values: readonly CellValue[], kind: FieldKind): CellValue {
  const [first = ''] = values;
  if (values.every((value) => value === first)) return first;
  const counts = new Map<CellValue, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size <= 1) return counts.keys().next().value ?? '';
  const meanings = new Map<string, { count: number; best: CellValue; most: number }>();
  for (const [value, count] of counts) {
    const key = meaningKey(value, kind);
    const before = meanings.get(key);
    if (!before) meanings.set(key, { count, best: value, most: count });
    else {
      before.count += count;
      if (count > before.most || (count === before.most && isBefore(value, before.best))) [before.best, before.most] = [value, count];
    }
  }
  let picked: { count: number; best: CellValue } | undefined;
  for (const meaning of meanings.values()) {
    if (!picked || meaning.count > picked.count || (meaning.count === picked.count && isBefore(meaning.best, picked.best)))
      picked = meaning;
  }
  return picked?.best ?? '';
}

const NUMBERS: ReadonlySet<FieldKind> = new Set(['phone', 'businessNumber']);

/** Equal for two spellings of one value: rows that differ in that alone do not disagree. */
export function meaningKey(value: CellValue, kind: FieldKind): string {
  const digits = NUMBERS.has(kind) ? String(value).replace(/\D/g, '').replace(/^0/, '') : '';
  return digits === '' ? nameKey(String(value)) : digits;
}

/** The fuller text, then any order that is always the same. */
function isBefore(value: CellValue, other: CellValue): boolean {
  const [a, b] = [String(value), String(other)];
  return a.length === b.length ? a > b : a.length > b.length;
}
