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
