import { sql } from 'kysely';
import { createApp } from '../../../src/server/app';
import { NO_RATE_LIMITS } from '../../../src/server/http/rateLimits';
import { openDatabase } from '../../../src/server/database/openDatabase';
import type { Database } from '../../../src/server/database/database';
import { Client, customers, type SentChunk } from './support/client';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';

/** Several servers on one database. */
jest.setTimeout(90_000);

const chunksOf = (count: number, name: string, rows = 20): SentChunk[] =>
  Array.from({ length: count }, (_, seq) =>
    customers(...Array.from({ length: rows }, (_row, at) => ({ companyName: `${name} ${seq}-${at}` }))),
  );

describe('Workers of several processes on one database', () => {
  let postgres: PostgresServer;
  let databases: Database[];
  let apps: Awaited<ReturnType<typeof createApp>>[];
  let clients: Client[];
  beforeAll(async () => {
    postgres = await startPostgresServer();
    const databaseUrl = await postgres.newDatabase();
    databases = [];
    for (let at = 0; at < 2; at += 1) databases.push(await openDatabase({ dataFolder: 'unused', databaseUrl }));
    apps = [];
    for (const database of databases) apps.push(await createApp({ database, demo: true, rateLimits: NO_RATE_LIMITS }));
    const origins = await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 })));
    const { body } = await new Client(origins[0]!, null).post('/demo-sessions');
    clients = origins.map((origin) => new Client(origin, body.token as string));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await Promise.all(databases.map((database) => database.close()));
    await postgres.stop();
  });

  test('share the work, and each row is written once', async () => {
    const [one, two] = clients as [Client, Client];
    const ids = await Promise.all(['A', 'B', 'C'].map((name, at) => clients[at % 2]!.upload(chunksOf(6, name))));
    await Promise.all(ids.map((id, at) => clients[at % 2]!.post(`/imports/${id}/apply`)));
    for (const id of ids) expect(await two.applied(id)).toMatchObject({ state: 'completed', counts: { created: 120, failed: 0 } });
    for (const id of ids) expect(await one.outcomes(id)).toEqual(Array(120).fill('created'));
    for (const name of ['A', 'B', 'C']) expect((await one.get(`/customers?search=${name}%20`)).body.totalItems).toBeGreaterThanOrEqual(120);
  });

  test('a preview that its process has left behind is played by another one, from the beginning', async () => {
    const [one, two] = clients as [Client, Client];
    const id = await one.upload(chunksOf(3, 'P'));
    const claimed = sql`
      insert into import_previews (tenant_id, import_id, started_at, failed, claimed_by, claimed_until)
      select tenant_id, import_id, now(), false, gen_random_uuid(), now() - interval '1 second' from imports where import_id = ${id}`;
    await claimed.execute(databases[0]!.system);
    expect(await two.previewed(id)).toMatchObject({ state: 'ready', counts: { create: 60 } });
    expect(await two.previewedRows(id)).toEqual(Array(60).fill('create'));
  });

  test('cancelling stops what is written wholly or not at all, through another process than the one that writes it', async () => {
    const [one, two] = clients as [Client, Client];
    const id = await one.upload(chunksOf(20, 'N', 200), { choices: { errors: 'all-or-nothing' } });
    await one.post(`/imports/${id}/apply`);
    const { body, status } = await two.post(`/imports/${id}/cancel`);
    // Unless the import has been faster than the second request.
    if (status === 200) expect(body).toMatchObject({ state: 'cancelled', counts: { created: 0 } });
    else expect(await two.applied(id)).toMatchObject({ state: 'completed', counts: { created: 4_000 } });
    expect((await one.get('/customers?search=N%200-0')).body.totalItems > 0).toBe(status !== 200);
  });

  test('a chunk that cannot be written is given up at last, and the import can go on when it is mended', async () => {
    const [one] = clients as [Client];
    const id = await one.upload(chunksOf(1, 'M'));
    await sql`update import_chunks set records = 'no JSON' where import_id = ${id}`.execute(databases[0]!.system);
    await one.post(`/imports/${id}/apply`);
    const interrupted = await one.applied(id);
    expect(interrupted).toMatchObject({ state: 'sealed', interruptedAt: expect.any(String), counts: { created: 0 } });
    const { records } = chunksOf(1, 'M')[0]!;
    await sql`update import_chunks set records = ${JSON.stringify(records)} where import_id = ${id}`.execute(databases[0]!.system);
    expect(await one.apply(id)).toMatchObject({ state: 'completed', interruptedAt: null, counts: { created: 20 } });
  });
});
