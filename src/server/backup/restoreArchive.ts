import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/database';
import { doneMigrations, migrate, unknownAmong } from '../database/migrate';
import { hasSqlState } from '../database/sqlState';
import type { Tables } from '../database/tables';
import type { ArchivedRow, ArchiveHeader } from './archiveEntry';
import { readArchive } from './archiveFile';
import { ArchiveDamagedError, ArchiveNewerError, DatabaseInUseError } from './backupError';
import { foreignKeys, storedTables, type StoredTable } from './storedTables';

const UNDEFINED_TABLE = ['42P01'];
/** As much text goes into one statement. */
const BATCH_BYTES = 1_000_000;

export interface Restored {
  readonly madeAt: string;
  readonly rows: number;
}

/**
 * Puts a backup into a database without rows: all of it in one transaction, into the schema that it was made of, which is brought up to date afterwards.
 * The file is read to its end before anything is changed.
 * @throws ArchiveDamagedError, ArchiveNewerError, FileUnusableError, DatabaseInUseError
 */
export async function restoreArchive({ system: database }: Pick<Database, 'system'>, file: string): Promise<Restored> {
  const header = await verify(file);
  await prepareSchema(database, header);
  const rows = await database.transaction().execute(async (transaction) => {
    // References point both ways between tables, and within one; they are checked when they are put back.
    const keys = await foreignKeys(transaction);
    for (const { table, name } of keys) await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(transaction);
    const loaded = await load(transaction, file);
    for (const { table, name, definition } of keys)
      await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(transaction);
    return loaded;
  });
  await migrate(database);
  return { madeAt: header.madeAt, rows };
}

async function verify(file: string): Promise<ArchiveHeader> {
  let header: ArchiveHeader | undefined;
  for await (const entry of readArchive(file)) if ('format' in entry) header = entry;
  if (header === undefined) throw new ArchiveDamagedError('it is empty');
  const unknown = unknownAmong(header.migrations);
  if (unknown.length > 0) throw new ArchiveNewerError(unknown.join(', '));
  return header;
}

async function prepareSchema(database: Kysely<Tables>, { migrations }: ArchiveHeader): Promise<void> {
  const done = await doneMigrations(database).catch((error: unknown) => {
    if (hasSqlState(error, UNDEFINED_TABLE)) return [];
    throw error;
  });
  if (done.length > 0)
    for (const { name } of await storedTables(database)) {
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database);
      if (rows.length > 0) throw new DatabaseInUseError(`this one has data (in ${name})`);
    }
  if (done.some((name) => !migrations.includes(name)))
    throw new DatabaseInUseError('this one has the tables of a newer version than the backup');
  await migrate(database, migrations.at(-1));
}

async function load(transaction: Transaction<Tables>, file: string): Promise<number> {
  const tables = new Map((await storedTables(transaction)).map((table) => [table.name, table]));
  let table: StoredTable | undefined;
  let batch: ArchivedRow[] = [];
  let bytes = 0;
  let loaded = 0;
  const flush = async () => {
    if (table !== undefined && batch.length > 0) await insert(transaction, table, batch);
    loaded += batch.length;
    batch = [];
    bytes = 0;
  };
  for await (const entry of readArchive(file)) {
    if (Array.isArray(entry)) {
      if (entry.length !== table?.columns.length) throw new ArchiveDamagedError('a row does not fit its table');
      batch.push(entry);
      bytes += entry.reduce((sum, value) => sum + (value?.length ?? 0), 0);
      if (bytes > BATCH_BYTES) await flush();
    } else if ('table' in entry) {
      await flush();
      table = columnsAsArchived(tables.get(entry.table), entry.columns);
    }
  }
  await flush();
  return loaded;
}

function columnsAsArchived(table: StoredTable | undefined, names: readonly string[]): StoredTable {
  const columns = names.map((name) => table?.columns.find((column) => column.name === name));
  if (table === undefined || columns.length !== table.columns.length || columns.includes(undefined))
    throw new ArchiveDamagedError('a table of it is not one of Fieldsheet’s');
  return { name: table.name, columns: columns as StoredTable['columns'] };
}

async function insert(transaction: Transaction<Tables>, { name, columns }: StoredTable, rows: readonly ArchivedRow[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const values = sql.join(columns.map(({ type }, index) => sql`(line ->> ${sql.lit(index)})::${sql.raw(type)}`));
  await sql`insert into ${sql.table(name)} (${names}) select ${values} from json_array_elements(${JSON.stringify(rows)}::json) as line`.execute(
    transaction,
  );
}
