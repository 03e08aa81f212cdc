import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/database';
import { doneMigrations } from '../database/migrate';
import { hasSqlState } from '../database/sqlState';
import type { Tables } from '../database/tables';
import { ARCHIVE_VERSION, type ArchivedTable, type ArchiveHeader } from './archiveEntry';
import { NothingToBackUpError } from './backupError';
import { storedTables, type StoredTable } from './storedTables';

const UNDEFINED_TABLE = ['42P01'];
/** Rows differ from a hundred bytes to the two megabytes of a chunk: so many are fetched at once that they come to about this much. */
const FETCH_BYTES = 1_000_000;

/**
 * The header, tables and rows of a backup, a line each: all of one moment, whatever is written meanwhile, and without holding that up.
 * @throws NothingToBackUpError
 */
export async function* backupLines({ system: database }: Pick<Database, 'system'>, madeAt: Date): AsyncGenerator<string> {
  const snapshot = await database.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    for (const setting of [`timezone = 'UTC'`, `datestyle = 'ISO'`, `bytea_output = 'hex'`])
      await sql.raw(`set local ${setting}`).execute(snapshot);
    // A policy that would hide rows from this account fails the backup instead: half a backup is worse than none.
    await sql`set local row_security = off`.execute(snapshot);
    const header: ArchiveHeader = {
      format: 'fieldsheet-backup',
      version: ARCHIVE_VERSION,
      madeAt: madeAt.toISOString(),
      migrations: await migrationsOf(snapshot),
    };
    yield JSON.stringify(header);
    for (const table of await storedTables(snapshot)) yield* linesOf(snapshot, table);
  } finally {
    await snapshot.rollback().execute();
  }
}

async function migrationsOf(snapshot: Kysely<Tables>): Promise<string[]> {
  try {
    return await doneMigrations(snapshot);
  } catch (error) {
    if (hasSqlState(error, UNDEFINED_TABLE)) throw new NothingToBackUpError();
    throw error;
  }
}

async function* linesOf(snapshot: Kysely<Tables>, { name, columns }: StoredTable): AsyncGenerator<string> {
  const head: ArchivedTable = { table: name, columns: columns.map((column) => column.name) };
  yield JSON.stringify(head);
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  await sql`declare rows_of_table cursor for select json_build_array(${values})::text as line from ${sql.table(name)}`.execute(snapshot);
  for (let count = 10; ;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(count)} from rows_of_table`.execute(snapshot);
    for (const { line } of rows) yield oneLine(line);
    if (rows.length < count) break;
    const bytes = rows.reduce((sum, { line }) => sum + line.length, 0);
    count = Math.max(1, Math.min(5_000, Math.floor((FETCH_BYTES * rows.length) / bytes)));
  }
  await sql`close rows_of_table`.execute(snapshot);
}

/** PostgreSQL's JSON may have line ends between its parts; within text they are escaped. */
function oneLine(json: string): string {
  return json.replace(/\n/g, ' ');
}
