import type { Insertable } from 'kysely';
import { customerName } from '../../domain/references/customerName';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import type { StoredValues, Tables } from '../database/tables';
import { searchTextOf } from './searchText';

/** What a customer is found by. */
export function derivedNames(values: StoredValues): { name: string; import_id_key: string | null } {
  const name = customerName({ get: (key) => values[key] });
  if (name === null) throw new Error('A customer without a name cannot be stored: validation must have refused it.');
  const importId = values['importId'];
  return { name, import_id_key: importId === undefined ? null : referenceKey(String(importId)) };
}

/** The columns that follow from a customer's values. */
export function derivedColumns(values: StoredValues) {
  const names = derivedNames(values);
  return { ...names, name_key: nameKey(names.name), search_text: searchTextOf(values) };
}

export function newCustomer({
  tenantId,
  id,
  now,
  values,
}: {
  tenantId: string;
  id: string;
  now: Date;
  values: StoredValues;
}): Insertable<Tables['customers']> {
  return {
    tenant_id: tenantId,
    customer_id: id,
    ...derivedColumns(values),
    billing_customer_id: null,
    values: JSON.stringify(values),
    version: 1,
    last_import_id: null,
    created_at: now,
    updated_at: now,
  };
}
