import type { AccountSettings } from '../../fields/account';
import { fieldsOf } from '../../fields/fieldsOf';
import { inferEntity } from '../inferEntity';
import { matchColumns } from '../matchColumns';
import type { SheetKind } from './sheetKind';

/** What a sheet with these headers most likely holds; customers with a billing customer are sites. */
export function inferKind(headers: readonly string[], account: AccountSettings): SheetKind {
  const entity = inferEntity(headers, account);
  if (entity === 'equipment') return 'equipment';
  if (entity === 'contact' && namesPeople(headers, account)) return 'contacts';
  const matches = matchColumns({ headers, fields: fieldsOf('customer', account) });
  return matches.some((match) => match.status === 'matched' && match.field === 'billingCustomer') ? 'sites' : 'customers';
}

/** A list of clients with their e-mail addresses reads like contacts too, but it has no people's names. */
function namesPeople(headers: readonly string[], account: AccountSettings): boolean {
  return matchColumns({ headers, fields: fieldsOf('contact', account) }).some((match) =>
    match.status === 'matched' ? match.field === 'firstName' || match.field === 'lastName' : match.reason.kind === 'combined',
  );
}
