import type { Field } from '../../fields/field';
import type { SheetKind } from './sheetKind';

/** What no row of a sheet would have: one field, or any one of several. */
export interface MissingField {
  readonly anyOf: readonly Field[];
}

const NAMES: Record<SheetKind, readonly string[]> = {
  customers: ['companyName', 'contactFirstName', 'contactLastName'],
  sites: ['companyName', 'contactFirstName', 'contactLastName'],
  contacts: ['firstName', 'lastName'],
  equipment: [],
};

/** What every row needs and nothing feeds; `fed` has the keys of the fields that a column or a constant feeds. */
export function missingFields(kind: SheetKind, fed: ReadonlySet<string>, fields: readonly Field[]): readonly MissingField[] {
  const isNeeded = ({ key, required }: Field) => required || (kind === 'sites' && key === 'billingCustomer');
  const single = fields.filter((field) => isNeeded(field) && !fed.has(field.key)).map((field) => ({ anyOf: [field] }));
  const names = fields.filter(({ key }) => NAMES[kind].includes(key));
  return names.length === 0 || names.some(({ key }) => fed.has(key)) ? single : [{ anyOf: names }, ...single];
}
