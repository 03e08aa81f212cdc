import type { Tables } from './tables';

/** `lock` is to update the one column that no policy lets change: enough for `for update` and `for share`. */
export type Right = 'select' | 'insert' | 'update' | 'delete' | 'lock';

/** The schema `identity` holds what is known before the company is. Nobody who serves a company is let into it. */
export type TenantTable = Exclude<keyof Tables, `identity.${string}`>;

/**
 * What may be done with each table while one company is served, on that company's rows alone: no more than something needs.
 */
export const TENANT_RIGHTS: Readonly<Record<TenantTable, readonly Right[]>> = {
  tenants: ['select', 'lock'],
  users: ['select', 'insert', 'update'],
  sessions: [],
  invitations: ['select', 'insert', 'update', 'delete'],
  access_tokens: ['select', 'insert', 'update', 'delete'],
  audit_events: ['select', 'insert'],
  account_settings: ['select', 'update'],
  list_additions: ['select', 'insert'],
  customers: ['select', 'insert', 'update', 'delete'],
  contacts: ['select', 'insert', 'update', 'delete'],
  equipment: ['select', 'insert', 'update', 'delete'],
  saved_mappings: ['select', 'insert', 'update', 'delete'],
  imports: ['select', 'insert', 'update'],
  import_previews: ['select', 'insert', 'update'],
  import_cancellations: ['select', 'insert'],
  import_undos: ['select', 'insert', 'update'],
  import_chunks: ['select', 'insert', 'update'],
  import_rows: ['select', 'insert', 'update', 'delete'],
};
