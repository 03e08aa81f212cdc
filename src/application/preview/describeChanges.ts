import type { FieldChange } from '../../contract/previewRows';
import type { Field } from '../../domain/fields/field';

/** One field of a record as people read it: what it holds, and what it would hold; null where there is no value. */
export interface ReadableChange {
  readonly header: string;
  readonly from: string | null;
  readonly to: string | null;
}

export function readableChanges(changes: readonly FieldChange[], fields: readonly Field[]): ReadableChange[] {
  const headers = new Map(fields.map(({ key, header }) => [key, header]));
  return changes.map(({ field, from, to }) => ({ header: headers.get(field) ?? field, from: readable(from), to: readable(to) }));
}

/** `Phone Number: 02 9000 0000 → 02 9000 0001; Notes: nothing → Ring first` */
export function describeChanges(changes: readonly FieldChange[], fields: readonly Field[]): string {
  return readableChanges(changes, fields)
    .map(({ header, from, to }) => `${header}: ${from ?? NOTHING} → ${to ?? NOTHING}`)
    .join('; ');
}

export const NOTHING = '(blank)';

function readable(value: FieldChange['from']): string | null {
  if (value === null) return null;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}
