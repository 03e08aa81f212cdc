import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../../src/server/database/database';
import { migrate } from '../../../src/server/database/migrate';
import { MIGRATIONS } from '../../../src/server/database/migrations';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { temporaryDataFolder } from './support/temporaryDataFolder';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The schema', () => {
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    folder = temporaryDataFolder();
    database = await openDatabase({ dataFolder: folder, engine: 'embedded' });
  });
  afterAll(async () => {
    await database.close();
    await rm(path.dirname(folder), { recursive: true });
  });

  const query = async <Row>(text: string) => (await sql.raw<Row>(text).execute(database.sql)).rows;
  const ours = `c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`;

  test('has the tenant first in every key and unique index', async () => {
    const indexes = await query<{ index: string; first: string }>(`
      select i.indexrelid::regclass::text as index, a.attname as first
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where ${ours}`);
    expect(indexes.length).toBeGreaterThan(12);
    expect(indexes.filter(({ first }) => first !== 'tenant_id')).toEqual([]);
  });

  test('has the tenant first on both sides of every reference, so that none crosses companies', async () => {
    const references = await query<{ name: string; from: string; to: string }>(`
      select k.conname as name, a.attname as from, b.attname as to
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and ${ours}`);
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter(({ from, to }) => from !== 'tenant_id' || to !== 'tenant_id')).toEqual([]);
  });

  test('has no sequences: ids come from the application', async () => {
    expect(await query(`select relname from pg_class c where relkind = 'S' and ${ours}`)).toEqual([]);
  });

  test('comes out the same when several migrate it at once', async () => {
    await sql.raw('drop schema public cascade; create schema public').execute(database.sql);
    await Promise.all([migrate(database.sql), migrate(database.sql), migrate(database.sql)]);
    expect(await query(`select name from kysely_migration`)).toEqual(Object.keys(MIGRATIONS).map((name) => ({ name })));
  });
});
