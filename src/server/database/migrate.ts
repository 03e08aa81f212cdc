import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations';
import { hasSqlState } from './sqlState';
import type { Tables } from './tables';

/** Two processes making the migrator's own tables at once: `if not exists` does not keep one of them from failing. */
const MADE_MEANWHILE = ['23505', '42P07'];
const ATTEMPTS = 5;

/** Brings the schema up to date. Safe when several processes start at once: one migrates, the others wait for it. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  for (let attempt = 1; ; attempt += 1) {
    const { error } = (await migrator.migrateToLatest()) as { error?: Error };
    if (error === undefined) return;
    if (attempt === ATTEMPTS || !hasSqlState(error, MADE_MEANWHILE)) throw error;
  }
}
