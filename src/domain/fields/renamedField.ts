import type { CustomField } from './account';

/** The field under another name; its values stay where they are. */
export function renamedField(field: CustomField, name: string): CustomField {
  const { key: _key, ...rest } = field;
  const key = field.key ?? field.name;
  return key === name ? { ...rest, name } : { ...rest, name, key };
}
