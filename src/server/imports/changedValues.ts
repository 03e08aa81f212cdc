import type { AfterImage, StoredValues } from '../database/tables';

/** The fields that differ, as they are afterwards; null where there is no value any more. */
export function changedValues(before: StoredValues, after: StoredValues): NonNullable<AfterImage['values']> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...keys].filter((key) => before[key] !== after[key]).map((key) => [key, after[key] ?? null]));
}
