import type { CustomField } from './account';
import { customFieldKey } from './customFieldKey';

/** A new field beside the others: under a key of its own where one that was renamed keeps that of this name. */
export function withFreeKey(field: CustomField, others: readonly CustomField[]): CustomField {
  const { key: _key, ...fresh } = field;
  const taken = new Set(others.filter(({ entity }) => entity === field.entity).map(customFieldKey));
  if (!taken.has(customFieldKey(fresh))) return fresh;
  for (let count = 2; ; count += 1) {
    const candidate = { ...fresh, key: `${fresh.name.slice(0, 90)} (${count})` };
    if (!taken.has(customFieldKey(candidate))) return candidate;
  }
}
