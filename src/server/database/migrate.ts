import { type Kysely, Migrator, sql } from 'kysely';
import { DatabaseForbiddenError, DatabaseNewerError } from './databaseError';
import { MIGRATIONS } from './migrations';
import { hasSqlState } from './sqlState';
import type { Tables } from './tables';

/** Two processes making the migrator's own tables at once: `if not exists` does not keep one of them from failing. */
const MADE_MEANWHILE = ['23505', '42P07'];
const ATTEMPTS = 5;
const INSUFFICIENT_PRIVILEGE = ['42501'];

/**
 * Brings the schema up to date. Safe when several processes start at once: Kysely's migrator holds an advisory lock that ends with its connection, so
 * one migrates, the others wait for it, and one that is killed holds up nobody.
 * @param upTo the last migration to do, of a schema that has none behind it; without it, all
 * @throws DatabaseNewerError, DatabaseForbiddenError
 */
export async function migrate(database: Kysely<Tables>, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  for (let attempt = 1; ; attempt += 1) {
    const { error } = (await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))) as { error?: Error };
    if (error === undefined) return;
    if (hasSqlState(error, INSUFFICIENT_PRIVILEGE)) throw new DatabaseForbiddenError(error.message, { cause: error });
    if (attempt === ATTEMPTS || !hasSqlState(error, MADE_MEANWHILE)) {
      const unknown = unknownAmong(await doneMigrations(database));
      throw unknown.length > 0 ? new DatabaseNewerError(unknown) : error;
    }
  }
}

/** Whether the database answers and has every table and column that this version works with. */
export async function isMigrated(database: Kysely<Tables>): Promise<boolean> {
  const done = new Set(await doneMigrations(database));
  return Object.keys(MIGRATIONS).every((name) => done.has(name));
}

/** In their order. */
export async function doneMigrations(database: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name);
}

/** Those that this version does not know: a newer one has. */
export function unknownAmong(migrations: readonly string[]): string[] {
  return migrations.filter((name) => !Object.hasOwn(MIGRATIONS, name));
}
