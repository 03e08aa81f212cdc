import type { CustomField } from './account';

const LIST_TYPES: ReadonlySet<CustomField['type']> = new Set(['Radio Button List', 'Dropdown List']);

/** Whether fields of the type have options of their own. */
export function isListType(type: CustomField['type']): boolean {
  return LIST_TYPES.has(type);
}
