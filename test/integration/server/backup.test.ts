import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { SIGN_IN } from '../../../src/contract/signIn';
import { createApp } from '../../../src/server/app';
import { readArchive, writeArchive } from '../../../src/server/backup/archiveFile';
import {
  ArchiveDamagedError,
  ArchiveNewerError,
  DatabaseInUseError,
  FileExistsError,
  FileUnusableError,
  NothingToBackUpError,
} from '../../../src/server/backup/backupError';
import { backupLines } from '../../../src/server/backup/backupLines';
import { restoreArchive } from '../../../src/server/backup/restoreArchive';
import { storedTables } from '../../../src/server/backup/storedTables';
import type { Database } from '../../../src/server/database/database';
import { openAsItIs, openDatabase, type DatabaseAsItIs, type DatabaseLocation } from '../../../src/server/database/openDatabase';
import { DEMO_COMPANY } from '../../../src/server/demo/demoCompany';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { Browser } from './support/browser';
import { Client, contacts, customers, equipment } from './support/client';
import { contentHash } from './support/contentHash';
import { invite } from './support/people';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';
import { startTestServer, type TestServer } from './support/testServer';
import { undone } from './support/undone';

const AT = new Date('2026-03-01T00:00:00.000Z');
/** What ends lines somewhere, what has a meaning in JSON or in PostgreSQL's text format, and what is long in UTF-8. */
const AWKWARD = 'a\u2028b\u2029c\r\nd\te\\N\\x41"{}[],\'$1 🚒 e\u0301';

/** Every row of every table that a backup holds, by table. */
async function everything({ system: database }: Pick<Database, 'system'>): Promise<Record<string, string>> {
  const tables = await storedTables(database);
  const hashes = tables.map(async ({ name }) => {
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(t::text, ' ' order by t::text collate "C"), '')) as hash from ${sql.table(name)} t`.execute(
      database,
    );
    return [name, rows[0]!.hash] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

async function fill(client: Client): Promise<void> {
  expect(
    await client.import(
      customers({ companyName: 'Head office' }, { companyName: 'Depot', billingCustomer: 'Head office' }, { companyName: '' }),
      contacts({ customer: 'Depot', firstName: 'Kim', emailAddress: 'kim@example.com' }),
      equipment({ customer: 'Depot', equipmentNumber: 'P-1' }),
    ),
  ).toEqual(['created', 'created', 'failed: invalid-text (companyName)', 'created', 'created']);
  await undone(client, await uploadAndApply(client, 'Mistake'));
  await client.preview(await client.upload([customers({ companyName: 'Only previewed' })]));
  await client.post('/account/list-values', { entity: 'customer', field: 'customerType', value: 'Farm' });
}

async function uploadAndApply(client: Client, companyName: string): Promise<string> {
  const id = await client.upload([customers({ companyName })]);
  await client.apply(id);
  return id;
}

describe('A backup', () => {
  let server: TestServer;
  let folder: string;
  let file: string;
  let postgres: PostgresServer;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    [server, postgres] = await Promise.all([startTestServer(), startPostgresServer()]);
    folder = temporaryFolder('fieldsheet-backup-');
    await fill(await server.demoUser());
    await server.database.system.updateTable('customers').set({ search_text: AWKWARD }).where('name', '=', 'Depot').execute();
    file = path.join(folder, 'full.backup');
    await writeArchive(file, backupLines(server.database, AT));
  });
  afterEach(async () => {
    for (const opened of open.splice(0).reverse()) await opened.close();
  });
  afterAll(async () => {
    await Promise.all([server.close(), postgres.stop()]);
    rmSync(folder, { recursive: true });
  });

  /** As an operator has one: of an account with few rights. */
  async function opened<Opened extends DatabaseAsItIs>(
    how: (location: DatabaseLocation) => Promise<Opened>,
    databaseUrl: string,
  ): Promise<Opened> {
    const database = await how({ dataFolder: 'unused', databaseUrl });
    open.push(database);
    return database;
  }
  const newDatabase = async () => opened(openAsItIs, await postgres.newDatabase());

  /** A file with the backup's lines as `change` leaves them. */
  function changed(name: string, change: (lines: string[]) => string[]): string {
    const changedFile = path.join(folder, name);
    writeFileSync(changedFile, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8').split('\n')).join('\n')));
    return changedFile;
  }
  /** The same backup with another header, whole for all that can be told. */
  async function headed(change: object): Promise<string> {
    const [first, ...others] = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -2);
    const changedFile = path.join(folder, `${Object.keys(change).join()}.backup`);
    await writeArchive(changedFile, continued(JSON.stringify({ ...JSON.parse(first!), ...change }), others));
    return changedFile;
  }

  test.each([
    ['is not there', () => path.join(folder, 'none.backup'), FileUnusableError],
    ['is a folder', () => folder, FileUnusableError],
    ['is something else', () => path.join(__dirname, 'backup.test.ts'), ArchiveDamagedError],
    ['is something else, packed', () => changed('other.backup', () => ['{"name":"other"}', '']), ArchiveDamagedError],
    ['is empty', () => changed('empty.backup', () => []), ArchiveDamagedError],
    ['lost a row', () => changed('lost.backup', (lines) => lines.toSpliced(3, 1)), ArchiveDamagedError],
    [
      'has a changed value',
      () => changed('value.backup', (lines) => lines.map((line) => line.replace('Head office', 'Head 0ffice'))),
      ArchiveDamagedError,
    ],
    ['has lost its end', () => changed('end.backup', (lines) => [...lines.slice(0, -2), '']), ArchiveDamagedError],
    ['was added to', () => changed('added.backup', (lines) => [...lines.slice(0, -1), '["x"]', '']), ArchiveDamagedError],
    ['has a newer format', () => headed({ version: 2 }), ArchiveNewerError],
    ['has changes that this version does not know', () => headed({ migrations: ['001-first-schema', '999-later'] }), ArchiveNewerError],
  ])('that %s is refused before anything is changed', async (_, damaged, refusal) => {
    const database = await newDatabase();
    await expect(restoreArchive(database, await damaged())).rejects.toThrow(refusal);
    expect(await storedTables(database.system)).toEqual([]);
  });

  test('that is cut off anywhere is refused', async () => {
    const whole = readFileSync(file);
    const cut = path.join(folder, 'cut.backup');
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 40)) {
      writeFileSync(cut, whole.subarray(0, length));
      await expect(drained(readArchive(cut))).rejects.toThrow(ArchiveDamagedError);
    }
    await drained(readArchive(file));
  });

  test('is not restored where there is data', async () => {
    const database = await opened(openDatabase, await postgres.newDatabase());
    await createApp({ database, demo: true }).then((app) => app.close());
    const before = await everything(database);
    await expect(restoreArchive(database, file)).rejects.toThrow(DatabaseInUseError);
    expect(await everything(database)).toEqual(before);
  });

  test('is not made of a database that has no tables, and leaves no file', async () => {
    const database = await newDatabase();
    const none = path.join(folder, 'nothing.backup');
    await expect(writeArchive(none, backupLines(database, AT))).rejects.toThrow(NothingToBackUpError);
    expect(() => readFileSync(none)).toThrow('ENOENT');
  });

  test('never takes the place of a file', async () => {
    const before = readFileSync(file);
    await expect(writeArchive(file, backupLines(server.database, AT))).rejects.toThrow(FileExistsError);
    expect(readFileSync(file)).toEqual(before);
  });

  test('is restored row by row, and the server works on with it', async () => {
    const databaseUrl = await postgres.newDatabase();
    const { rows, madeAt } = await restoreArchive(await opened(openAsItIs, databaseUrl), file);
    const database = await opened(openDatabase, databaseUrl);
    const expected = await everything(server.database);
    expect(await everything(database)).toEqual(expected);
    expect(await contentHash(database, DEMO_COMPANY.tenantId)).toBe(await contentHash(server.database, DEMO_COMPANY.tenantId));
    expect(rows).toBe(Object.values(expected).reduce((sum, hash) => sum + Number(hash.split(' ')[0]), 0));
    expect(madeAt).toBe(AT.toISOString());
    // Who was signed in is not signed in again.
    expect(await database.system.selectFrom('sessions').selectAll().execute()).toEqual([]);

    const app = await createApp({ database, demo: true });
    open.push(app);
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const client = new Client(origin, (await new Client(origin, null).post('/demo-sessions')).body.token as string);
    expect((await client.customerNamed('Head office')).siteCount).toBe(1);
    expect(await client.import(customers({ companyName: 'After the restore', billingCustomer: 'Head office' }))).toEqual(['created']);
  });

  test('opens no invitation again that was withdrawn since, or that somebody has come with', async () => {
    const token = await invite(server, { tenantId: DEMO_COMPANY.tenantId, email: 'sam@example.com' });
    const invited = path.join(folder, 'invited.backup');
    await writeArchive(invited, backupLines(server.database, AT));
    const databaseUrl = await postgres.newDatabase();
    await restoreArchive(await opened(openAsItIs, databaseUrl), invited);
    const app = await createApp({ database: await opened(openDatabase, databaseUrl), demo: false });
    open.push(app);
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const offerAt = async (where: string) => (await new Browser(where).post(SIGN_IN.invitation, { token })).status;
    expect([await offerAt(server.origin), await offerAt(origin)]).toEqual([200, 410]);
  });

  test('that was restored in vain, for it was damaged in its schema, leaves a database that a good one goes into', async () => {
    const database = await newDatabase();
    const strange = changed('strange.backup', (lines) => lines);
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -2);
    async function* withStrangeTable() {
      yield* lines;
      yield JSON.stringify({ table: 'pg_authid', columns: ['rolname'] });
      yield '["intruder"]';
    }
    rmSync(strange);
    await writeArchive(strange, withStrangeTable());
    await expect(restoreArchive(database, strange)).rejects.toThrow(ArchiveDamagedError);
    expect(Object.values(await everything(database)).every((hash) => hash.startsWith('0 '))).toBe(true);
    await restoreArchive(database, file);
    expect(await everything(database)).toEqual(await everything(server.database));
  });

  test('of an older version is brought up to date', async () => {
    // Before saved mappings, list values and everything later were there.
    const older = path.join(folder, 'older.backup');
    async function* lines() {
      yield JSON.stringify({
        format: 'fieldsheet-backup',
        version: 1,
        madeAt: AT.toISOString(),
        migrations: ['001-first-schema', '002-undo'],
      });
      yield JSON.stringify({ table: 'tenants', columns: ['tenant_id', 'name', 'created_at'] });
      yield JSON.stringify([DEMO_COMPANY.tenantId, 'Old company', '2025-01-01 00:00:00+00']);
      yield JSON.stringify({ table: 'users', columns: ['tenant_id', 'user_id', 'name', 'created_at'] });
      yield JSON.stringify([DEMO_COMPANY.tenantId, DEMO_COMPANY.userId, 'Dana', '2025-01-01 00:00:00+00']);
    }
    await writeArchive(older, lines());
    const database = await newDatabase();
    await restoreArchive(database, older);
    // What the later changes say of people who were there before them.
    expect(await database.system.selectFrom('users').select(['name', 'role']).execute()).toEqual([{ name: 'Dana', role: 'administrator' }]);
  });

  test('holds one moment: what is written while it is made is not in it, and does not wait for it', async () => {
    const client = await server.newCompany();
    await client.import(customers({ companyName: 'Before' }));
    const before = await everything(server.database);
    const lines = backupLines(server.database, AT);
    const first = await lines.next();
    expect(await client.import(customers({ companyName: 'Meanwhile' }), contacts({ customer: 'Meanwhile', firstName: 'Lee' }))).toEqual([
      'created',
      'created',
    ]);
    const during = path.join(folder, 'during.backup');
    await writeArchive(during, continued(first.value as string, lines));
    const database = await newDatabase();
    await restoreArchive(database, during);
    expect(await everything(database)).toEqual(before);
    expect(await everything(server.database)).not.toEqual(before);
  });
});

async function* continued(first: string, others: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

async function drained(entries: AsyncIterable<unknown>): Promise<void> {
  const reader = entries[Symbol.asyncIterator]();
  while (!(await reader.next()).done);
}
