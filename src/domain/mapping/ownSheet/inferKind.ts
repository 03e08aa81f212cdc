import type { AccountSettings } from '../../fields/account';
import type { ColumnMatch } from '../columnMatch';
import { inferEntity } from '../inferEntity';
import { looksLikeList } from '../list/looksLikeList';
import { matchSheet } from '../matchSheet';
import { mappableFields } from './mappableFields';
import type { SheetKind } from './sheetKind';

/**
 * What a sheet most likely holds, by its headers and some of its cells: a list where its rows name several records and no
 * single kind has fields for so many of its columns; customers with a billing customer are sites.
 */
export function inferKind(headers: readonly string[], account: AccountSettings, samples: readonly (readonly string[])[] = []): SheetKind {
  const match = (kind: SheetKind) => matchSheet({ kind, headers, fields: mappableFields(kind, account), samples });
  const single = inferSingle(headers, account, match);
  const list = match('list');
  return looksLikeList(list) && taken(list) > taken(match(single)) ? 'list' : single;
}

function inferSingle(headers: readonly string[], account: AccountSettings, match: (kind: SheetKind) => readonly ColumnMatch[]): SheetKind {
  const entity = inferEntity(headers, account);
  if (entity === 'equipment') return 'equipment';
  if (entity === 'contact' && namesPeople(match('contacts'))) return 'contacts';
  return match('customers').some((column) => column.status === 'matched' && column.field === 'billingCustomer') ? 'sites' : 'customers';
}

/** A list of clients with their e-mail addresses reads like contacts too, but it has no people's names. */
function namesPeople(columns: readonly ColumnMatch[]): boolean {
  return columns.some((column) =>
    column.status === 'matched' ? column.field === 'firstName' || column.field === 'lastName' : column.reason.kind === 'combined',
  );
}

/** Columns that would be imported, among them those that would be divided. */
function taken(columns: readonly ColumnMatch[]): number {
  return columns.filter((column) => column.status === 'matched' || column.reason.kind === 'combined').length;
}
