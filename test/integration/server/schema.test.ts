import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { migrate } from '../../../src/server/database/migrate';
import { MIGRATIONS } from '../../../src/server/database/migrations';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { FAULTY_TABLES } from './support/schemaFaults';
import { temporaryDataFolder } from './support/temporaryDataFolder';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const run = promisify(execFile);

describe('The schema', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryDataFolder();
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  test.each(['embedded', 'pglite'])(
    'on %s has the tenant first in every key, index and reference, and no sequences; and a table that has not is found',
    async (engine) => {
      const { stdout } = await run(process.execPath, [
        '-r',
        'tsx/cjs',
        path.join(__dirname, 'support', 'printSchemaFaults.ts'),
        engine,
        folder,
      ]);
      const { tables, faults, found } = JSON.parse(stdout) as { tables: number; faults: string[]; found: Record<string, string[]> };
      expect(tables).toBeGreaterThan(10);
      expect(faults).toEqual([]);
      expect(found).toEqual(FAULTY_TABLES);
    },
  );

  test('comes out the same when several migrate it at once', async () => {
    const database = await openDatabase({ dataFolder: folder, engine: 'embedded' });
    await sql.raw('drop schema public cascade; drop schema identity cascade; create schema public').execute(database.system);
    await Promise.all([migrate(database.system), migrate(database.system), migrate(database.system)]);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database.system);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));
    await database.close();
  });
});
