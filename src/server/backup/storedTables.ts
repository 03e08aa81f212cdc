import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables';

export interface StoredColumn {
  readonly name: string;
  /** As SQL writes it, such as `character varying(20)`. */
  readonly type: string;
}

export interface StoredTable {
  /** With its schema in front where that is not the one that the account works in: `identity.people`. */
  readonly name: string;
  readonly columns: readonly StoredColumn[];
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  /** As `alter table ... add constraint` takes it. */
  readonly definition: string;
}

/** What is known of people before their company is lies in a schema of its own. */
const OTHER_SCHEMAS = ['identity'];

/**
 * The migrator's own are made anew. So is whatever lets somebody in: a session, token or invitation that was ended since would come back to life, and a key
 * that signs them has no business in a file.
 */
const NOT_KEPT = [
  'kysely_migration',
  'kysely_migration_lock',
  'sessions',
  'access_tokens',
  'invitations',
  'identity.attempts',
  'identity.browser_sessions',
  'identity.grants',
  'identity.oauth_records',
  'identity.password_resets',
  'identity.provider_keys',
];

const nameOfTable = sql`case when c.relnamespace = current_schema()::regnamespace then '' else n.nspname || '.' end || c.relname`;
const ourTables = sql`
  (select c.oid, ${nameOfTable} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and (n.oid = current_schema()::regnamespace or n.nspname = any (${OTHER_SCHEMAS}::text[])))`;

/** Every table whose rows a backup holds, as the database itself describes it: a migration that adds one need not think of backups. */
export async function storedTables(database: Kysely<Tables>): Promise<StoredTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select t.name as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
    from ${ourTables} t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where t.name <> all (${NOT_KEPT}::text[])
    order by t.name collate "C", a.attnum`.execute(database);
  const names = [...new Set(rows.map(({ table }) => table))];
  return names.map((name) => ({
    name,
    columns: rows.filter(({ table }) => table === name).map(({ column, type }) => ({ name: column, type })),
  }));
}

export async function foreignKeys(database: Kysely<Tables>): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select t.name as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join ${ourTables} t on t.oid = k.conrelid
    where k.contype = 'f'`.execute(database);
  return rows;
}
