import type { StoredValues } from '../database/tables';

/** What is stored with the incoming values over it and without the cleared ones; the very same object when that changes nothing. */
export function mergeValues(stored: StoredValues, incoming: StoredValues, cleared: readonly string[]): StoredValues {
  const gone = cleared.filter((key) => Object.hasOwn(stored, key));
  const changes = gone.length > 0 || Object.entries(incoming).some(([key, value]) => stored[key] !== value);
  if (!changes) return stored;
  const merged = { ...stored, ...incoming };
  for (const key of gone) delete merged[key];
  return merged;
}
