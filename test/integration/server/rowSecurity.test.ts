import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Database } from '../../../src/server/database/database';
import { isolateTenants } from '../../../src/server/database/isolateTenants';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { TENANT_RIGHTS } from '../../../src/server/database/tenantRights';
import { isolationFaults } from './support/isolationFaults';
import type { Isolation } from './support/printIsolation';
import { temporaryDataFolder } from './support/temporaryDataFolder';

const run = promisify(execFile);

/** Of companies and the system on one pool of connections. */
const ROUNDS_OF_INTERLEAVING = 30;

const tables = Object.keys(TENANT_RIGHTS).toSorted();
const ofEach = (says: (rights: readonly string[]) => string) =>
  Object.fromEntries(Object.entries(TENANT_RIGHTS).map(([table, rights]) => [table, says(rights)]));

describe.each(['embedded', 'pglite'])('On %s, while one company is served', (engine) => {
  let folder: string;
  let isolation: Isolation;
  beforeAll(async () => {
    folder = temporaryDataFolder();
    const script = path.join(__dirname, 'support', 'printIsolation.ts');
    const { stdout } = await run(process.execPath, ['-r', 'tsx/cjs', script, engine, folder, String(ROUNDS_OF_INTERLEAVING)]);
    isolation = JSON.parse(stdout) as Isolation;
  });
  afterAll(() => rm(path.dirname(folder), { recursive: true }));

  test('nothing of another can be read, locked, added, changed, taken, given away or deleted, in any table', () => {
    expect(Object.keys(isolation.attempts)).toEqual(tables);
    const outcomes = Object.entries(isolation.attempts).flatMap(([table, attempts]) =>
      Object.entries(attempts).map(([what, outcome]) => `${what} ${table}: ${outcome}`),
    );
    expect(outcomes.filter((line) => !/: (nothing|refused)$/.test(line))).toEqual([]);
    expect(isolation.isUntouched).toBe(true);
  });

  test('a query that forgot to name the company finds that company’s rows alone', () => {
    expect(isolation.withoutCondition).toEqual(ofEach((rights) => (rights.includes('select') ? '1 rows' : 'refused')));
  });

  test('no row is there when the company is missing', () => {
    expect(isolation.withoutTenant).toEqual(ofEach((rights) => (rights.includes('select') ? 'nothing' : 'refused')));
  });

  test('every table has its policy, and no more may be done than the list says', () => {
    expect(isolation.faults).toEqual([]);
  });
});

describe('What keeps companies apart', () => {
  const role = '"tenant_of_postgres"';
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = temporaryDataFolder();
    database = await openDatabase({ dataFolder: folder, engine: 'embedded' });
  });
  afterAll(async () => {
    await database.close();
    await rm(path.dirname(folder), { recursive: true });
  });

  const administrate = (statements: string) => sql.raw(statements).execute(database.system);

  test.each([
    ['alter table customers disable row level security', ['customers does not keep companies apart']],
    ['drop policy one_company on customers', ['customers has not the one policy that it should have']],
    [`grant delete on audit_events to ${role}`, ['audit_events may be used for delete,insert,select, not insert,select']],
    [`grant update (token_hash) on sessions to ${role}`, ['sessions.token_hash may be changed']],
    [`revoke insert on contacts from ${role}`, ['contacts may be used for delete,select,update, not delete,insert,select,update']],
    [`drop owned by ${role}; drop role ${role}`, ['there is no role']],
  ])('is seen to be amiss after: %s; and comes right at the next start', async (statements, faults) => {
    await administrate(statements);
    expect(await isolationFaults(database)).toEqual(faults);
    await Promise.all([isolateTenants(database.system), isolateTenants(database.system), isolateTenants(database.system)]);
    expect(await isolationFaults(database)).toEqual([]);
  });

  test.each([
    [
      'create table rogue (tenant_id uuid primary key)',
      'drop table rogue',
      ['rogue does not keep companies apart', 'rogue has not the one policy that it should have'],
    ],
    [
      'create policy everything on customers using (true)',
      'drop policy everything on customers',
      ['customers has not the one policy that it should have'],
    ],
    [
      `grant usage on schema identity to ${role}; grant select on identity.people to ${role}`,
      `drop owned by ${role}`,
      [expect.stringContaining('identity.people may be used for select, not nothing')],
    ],
    [
      `grant select on kysely_migration to public`,
      'revoke select on kysely_migration from public',
      ['kysely_migration may be used for select, not nothing'],
    ],
    [`alter role ${role} login`, `alter role ${role} nologin`, ['the role could log in']],
    [
      'create function peek() returns bigint language sql security definer as $$ select count(*) from customers $$',
      'drop function peek',
      ['peek runs with the rights of its owner'],
    ],
  ])('is seen to be amiss after: %s', async (statements, back, faults) => {
    await administrate(statements);
    expect(await isolationFaults(database)).toEqual(faults);
    await administrate(back);
    await isolateTenants(database.system);
    expect(await isolationFaults(database)).toEqual([]);
  });

  test.each([`alter role ${role} bypassrls`, `alter role ${role} superuser`])(
    'does not let a database be used whose policies would not bind the role: %s',
    async (statement) => {
      await administrate(statement);
      await expect(isolateTenants(database.system)).rejects.toThrow(
        'The role tenant_of_postgres is to keep companies apart, but has rights beyond that.',
      );
      await administrate(`alter role ${role} nobypassrls nosuperuser`);
      await isolateTenants(database.system);
    },
  );
});
