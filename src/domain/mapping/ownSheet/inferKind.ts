import type { AccountSettings } from '../../fields/account';
import { fieldsOf } from '../../fields/fieldsOf';
import { inferEntity } from '../inferEntity';
import { matchColumns } from '../matchColumns';
import type { SheetKind } from './sheetKind';

/** What a sheet with these headers most likely holds; customers with a billing customer are sites. */
export function inferKind(headers: readonly string[], account: AccountSettings): SheetKind {
  const entity = inferEntity(headers, account);
  if (entity === 'equipment') return 'equipment';
  if (entity === 'contact') return 'contacts';
  const matches = matchColumns({ headers, fields: fieldsOf('customer', account) });
  return matches.some((match) => match.status === 'matched' && match.field === 'billingCustomer') ? 'sites' : 'customers';
}
