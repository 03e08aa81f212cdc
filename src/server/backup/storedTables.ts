import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables';

export interface StoredColumn {
  readonly name: string;
  /** As SQL writes it, such as `character varying(20)`. */
  readonly type: string;
}

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  /** As `alter table ... add constraint` takes it. */
  readonly definition: string;
}

/** The migrator's own are made anew; and who was signed in then is not signed in again: a session that was ended since would come back to life. */
const NOT_KEPT = ['kysely_migration', 'kysely_migration_lock', 'sessions'];

/** Every table whose rows a backup holds, as the database itself describes it: a migration that adds one need not think of backups. */
export async function storedTables(database: Kysely<Tables>): Promise<StoredTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all (${NOT_KEPT})
    order by c.relname collate "C", a.attnum`.execute(database);
  const names = [...new Set(rows.map(({ table }) => table))];
  return names.map((name) => ({
    name,
    columns: rows.filter(({ table }) => table === name).map(({ column, type }) => ({ name: column, type })),
  }));
}

export async function foreignKeys(database: Kysely<Tables>): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace`.execute(database);
  return rows;
}
