import type { StoredValues } from '../database/tables';

/** What is stored with the incoming values over it; the very same object when that changes nothing. */
export function mergeValues(stored: StoredValues, incoming: StoredValues): StoredValues {
  const changes = Object.entries(incoming).some(([key, value]) => stored[key] !== value);
  return changes ? { ...stored, ...incoming } : stored;
}
