import type { CustomField } from './account';

/**
 * What the values of an account's own field are known by: `custom.` and its name. A field that was renamed keeps the key of its first name, so that nothing has
 * to follow: neither what is stored nor saved mappings, imports under way and what undoing them needs.
 */
export function customFieldKey({ key, name }: Pick<CustomField, 'key' | 'name'>): string {
  return `custom.${key ?? name}`;
}
