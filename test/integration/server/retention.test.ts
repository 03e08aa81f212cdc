import { sql } from 'kysely';
import { createApp } from '../../../src/server/app';
import { expireImports } from '../../../src/server/retention/expireImports';
import { customers, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const RETENTION = { undo: 90, results: 365 };
const ROWS = { rows: 5, withImages: 5 };

describe('What is kept of an import', () => {
  let server: TestServer;
  let client: Client;
  let importId: string;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    client = await server.newCompany();
    await client.import(customers({ companyName: 'A', notes: 'before' }));
    await client.import(
      customers({ companyName: 'A', notes: 'after' }, { companyName: 'B' }),
      customers({ companyName: 'C' }, { companyName: 'D' }),
      customers({ companyName: 'E' }),
    );
    importId = (await client.get('/imports')).body.items[0].id;
  });

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  const expire = (days: number, isStopping = () => false) =>
    expireImports({ database: server.database, now: () => inDays(days) }, RETENTION, isStopping);

  async function kept(): Promise<{ rows: number; withImages: number }> {
    const { rows } = await sql<{ rows: number; withImages: number }>`
      select count(*)::integer as rows, count(coalesce(before, after))::integer as "withImages" from import_rows where import_id = ${importId}`.execute(
      server.database.system,
    );
    return rows[0]!;
  }

  test('is all of it until the days are over', async () => {
    await expire(89);
    expect(await kept()).toEqual(ROWS);
  });

  test('without what its rows changed, undoing keeps every row and says that it is not recorded', async () => {
    await expire(91);
    expect(await kept()).toEqual({ ...ROWS, withImages: 0 });
    const { body: plan } = await client.get(`/imports/${importId}/undo-plan`);
    expect(plan.counts).toEqual({ restored: 0, removed: 0, kept: 5 });
    expect(new Set(plan.kept.map(({ undo }: { undo: { kept: { code: string } } }) => undo.kept.code))).toEqual(new Set(['not-recorded']));
    expect((await client.get(`/imports/${importId}/results`)).body.items).toHaveLength(5);
  });

  test('is who, when and how many in the end; its rows and undoing are refused, not shown as nothing', async () => {
    const { body: before } = await client.get(`/imports/${importId}`);
    await expire(366);
    expect(await kept()).toEqual({ rows: 0, withImages: 0 });
    const { body: after } = await client.get(`/imports/${importId}`);
    expect(after).toEqual({ ...before, retained: 'counts' });
    for (const file of ['results', 'results.csv', 'results.xlsx'])
      expect(await client.get(`/imports/${importId}/${file}`)).toMatchObject({ status: 410, body: { code: 'results-expired' } });
    expect(await client.get(`/imports/${importId}/undo-plan`)).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } });
    expect(await client.put(`/imports/${importId}/undo/${importId}`)).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } });
  });

  test('says of itself what it is', async () => {
    const retained = async () => (await client.get(`/imports/${importId}`)).body.retained;
    expect(await retained()).toBe('everything');
    await expire(91);
    expect(await retained()).toBe('results');
  });

  test('of one that nobody brought to its end, ends with the 30 days in which somebody could; of one that goes on, it stays', async () => {
    const held = async (id: string) => {
      const { rows } = await sql`select from import_chunks where import_id = ${id} and records is not null`.execute(server.database.system);
      return rows.length;
    };
    const abandoned = await client.upload([customers({ companyName: 'F' })]);
    await expire(29);
    expect(await held(abandoned)).toBe(1);
    await expire(31);
    expect(await held(abandoned)).toBe(0);
    await expire(119);
    expect((await client.get(`/imports/${abandoned}`)).body.retained).toBe('everything');
    await expire(121);
    expect((await client.get(`/imports/${abandoned}`)).body.retained).toBe('results');
  });

  test('expires by itself in a server that runs', async () => {
    const app = await createApp({ database: server.database, demo: false, now: () => inDays(91) });
    await app.ready();
    while ((await client.get(`/imports/${importId}`)).body.retained === 'everything') continue;
    await app.close();
    expect(await kept()).toEqual({ ...ROWS, withImages: 0 });
  });

  test('goes on expiring where it was stopped', async () => {
    let asked = 0;
    await expire(91, () => (asked += 1) > 3);
    expect((await kept()).withImages).toBeGreaterThan(0);
    expect((await client.get(`/imports/${importId}`)).body.retained).toBe('everything');
    await expire(91);
    expect((await kept()).withImages).toBe(0);
  });

  test('expires once when several processes are at it at the same moment', async () => {
    await Promise.all(Array.from({ length: 5 }, () => expire(366)));
    // An import that two of them wanted at once is left to the next time.
    await expire(366);
    expect(await kept()).toEqual({ rows: 0, withImages: 0 });
  });

  test('stays for the next time when something else has the import at that moment', async () => {
    await server.database.system.transaction().execute(async (transaction) => {
      await sql`select from imports where import_id = ${importId} for update`.execute(transaction);
      await expire(91);
      expect(await kept()).toEqual(ROWS);
    });
    await expire(91);
    expect((await kept()).withImages).toBe(0);
  });
});
