import { sql } from 'kysely';
import { customers } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const METRICS_TOKEN = 'a-token-of-the-operator';

describe('The metrics', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ metricsToken: METRICS_TOKEN });
  });
  afterAll(() => server.close());

  const scrape = (token = METRICS_TOKEN) => fetch(`${server.origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });

  test('are refused without their token, and to the tokens of people', async () => {
    expect((await fetch(`${server.origin}/metrics`)).status).toBe(401);
    expect((await scrape('a-token-of-somebody')).status).toBe(401);
    const answer = await (await server.newCompany()).get('/metrics');
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('are in the text format of Prometheus, and every one says what it is', async () => {
    const answer = await scrape();
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await answer.text();
    const samples = [...text.matchAll(/^([a-z_]+)(?:\{[^}]*\})? (?:[\d.e+-]+|NaN)$/gm)].map(([, name]) => name!);
    expect(samples.length).toBeGreaterThan(20);
    for (const name of samples)
      expect(text).toMatch(new RegExp(`^# HELP ${name.replace(/_(bucket|sum|count)$/, '(_bucket|_sum|_count)?')} .`, 'm'));
  });

  test('count requests by method, pattern of the address and status, without what the addresses hold', async () => {
    const client = await server.newCompany();
    const id = await client.startImport(1);
    await client.get(`/imports/${id}`);
    await client.get(`/imports/${id}`);
    await client.get('/nothing/confidential');
    await client.get('/customers?search=confidential');
    const text = await (await scrape()).text();
    const count = (labels: string) =>
      text.split('\n').find((line) => line.startsWith(`fieldsheet_http_request_duration_seconds_count{${labels}}`));
    expect(count('method="GET",route="/api/v1/imports/:importId",status="200"')).toMatch(/ 2$/);
    expect(count('method="GET",route="none",status="404"')).toMatch(/ 1$/);
    expect(text).not.toMatch(new RegExp(`${id}|confidential`));
  });

  test('count rows by what became of them, once they are written for good', async () => {
    const outcomes = async (): Promise<Record<string, number>> => {
      const text = await (await scrape()).text();
      return Object.fromEntries(
        [...text.matchAll(/^fieldsheet_import_rows_total\{outcome="([a-z]+)"\} (\d+)$/gm)].map(([, outcome, count]) => [
          outcome,
          Number(count),
        ]),
      );
    };
    const client = await server.newCompany();
    const before = await outcomes();
    const allOrNothing = { choices: { errors: 'all-or-nothing' } } as const;
    await client.import(customers({ companyName: 'A' }, { companyName: 'B' }, { companyName: '' }));
    await client.import(customers({ companyName: 'A', notes: 'new' }, { companyName: 'B' }));
    await client.apply(await client.upload([customers({ companyName: 'C' }, { companyName: '' })], allOrNothing));
    const after = await outcomes();
    const more = Object.fromEntries(Object.entries(after).map(([outcome, count]) => [outcome, count - (before[outcome] ?? 0)]));
    expect(more).toEqual({ created: 2, updated: 1, unchanged: 1, failed: 2, skipped: 1 });
  });

  test('tell how many imports wait, and for how long the oldest has', async () => {
    const client = await server.newCompany();
    const id = await client.upload([customers({ companyName: 'Waiting' })]);
    await server.database.system.transaction().execute(async (transaction) => {
      await sql`select from tenants for update`.execute(transaction);
      await sql`update imports set state = 'applying', applying_since = ${new Date(Date.now() - 60_000)} where import_id = ${id}`.execute(
        server.database.system,
      );
      const text = await (await scrape()).text();
      expect(text).toMatch(/^fieldsheet_queue_imports\{kind="apply"\} 1$/m);
      expect(Number(/^fieldsheet_queue_oldest_seconds\{kind="apply"\} ([\d.]+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(60);
      expect(text).toMatch(/^fieldsheet_queue_imports\{kind="undo"\} 0$/m);
    });
    await client.applied(id);
    expect(await (await scrape()).text()).toMatch(/^fieldsheet_queue_imports\{kind="apply"\} 0$/m);
  });

  test('tell how many connections to the database are open', async () => {
    await (await server.newCompany()).import(customers({ companyName: 'A' }));
    const text = await (await scrape()).text();
    const [, idle] = /^fieldsheet_database_connections\{state="idle"\} (\d+)$/m.exec(text)!;
    expect(Number(idle)).toBeGreaterThan(0);
    expect(text).toMatch(/^fieldsheet_database_connections\{state="waiting"\} 0$/m);
  });
});

test('without a token of the operator there are no metrics', async () => {
  const server = await startTestServer();
  expect((await fetch(`${server.origin}/metrics`, { headers: { authorization: 'Bearer ' } })).status).toBe(404);
  await server.close();
});
