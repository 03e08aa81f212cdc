import { randomUUID } from 'node:crypto';
import { browserEnvironment } from '../../../src/api/browserEnvironment';
import { createBackend } from '../../../src/api/createBackend';
import { createCaller } from '../../../src/api/createCaller';
import { createDemoCredentials } from '../../../src/api/signIn/createDemoCredentials';
import { DEFAULT_CHOICES } from '../../../src/contract/choices';
import { MAX_CHUNK_ROWS } from '../../../src/contract/imports';
import type { Chunk } from '../../../src/domain/importing/importRecord';
import { createApp, type AppOptions } from '../../../src/server/app';
import { DEFAULT_RATE_LIMITS, NO_RATE_LIMITS, TRAFFIC_WINDOW_MS, type RateLimits } from '../../../src/server/http/rateLimits';
import { Client, customers, type Answer } from './support/client';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

describe('Limits on requests', () => {
  let server: TestServer;
  let limited: Awaited<ReturnType<typeof createApp>> | undefined;
  /** What is counted is counted by the machine's clock; here it stands still until a test moves it. */
  let time: number;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    time = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => time);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await limited?.close();
  });

  /** The server with limits, in place of the one before it. */
  const start = async (limits: Partial<RateLimits>, options: Partial<AppOptions> = {}) => {
    await limited?.close();
    limited = await createApp({ database: server.database, demo: true, rateLimits: { ...NO_RATE_LIMITS, ...limits }, ...options });
    const origin = await limited.listen({ host: '127.0.0.1', port: 0 });
    const tenantId = await newTenant(server.database);
    const newPerson = async () => new Client(origin, await tokenOfNewPerson(server.database, tenantId));
    return { origin, newPerson, stranger: new Client(origin, null) };
  };
  const statuses = async (times: number, ask: () => Promise<Answer>) => {
    const answers: number[] = [];
    for (let asked = 0; asked < times; asked++) answers.push((await ask()).status);
    return answers;
  };
  const from = (client: Client, forwarded: string) => () => client.request('GET', '/session', undefined, { 'x-forwarded-for': forwarded });

  test('hold for each session alone, and the refusal says when to come back', async () => {
    const { newPerson } = await start({ session: 3 });
    const [one, other] = [await newPerson(), await newPerson()];
    expect(await statuses(4, () => one.get('/session'))).toEqual([200, 200, 200, 429]);
    expect((await other.get('/session')).status).toBe(200);
    time += 4_000;
    const refused = await one.get('/customers');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', status: 429, instance: '/api/v1/customers' } });
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.headers.get('retry-after')).toBe('6');
    time += 6_000;
    expect((await one.get('/session')).status).toBe(200);
  });

  test('do not touch what looks after the server, nor does sending rows use up what asking may use', async () => {
    const { newPerson, stranger } = await start({ session: 4, chunks: 2, address: 20 });
    const client = await newPerson();
    const id = await client.startImport(3);
    const send = (seq: number) => client.send(id, seq, customers({ companyName: `Row ${seq}` }));
    expect(await Promise.all([0, 1, 2].map(async (seq) => (await send(seq)).status))).toEqual([201, 201, 429]);
    expect(await statuses(3, () => client.get(`/imports/${id}`))).toEqual([200, 200, 200]);
    expect(await statuses(40, () => stranger.get('/health/live'))).toEqual(Array(40).fill(200));
  });

  test('hold for an address whatever tokens are made up, and are told before the tokens are looked at', async () => {
    const { stranger } = await start({ address: 5 });
    const asked = await statuses(7, () => stranger.request('GET', '/session', undefined, { authorization: `Bearer ${randomUUID()}` }));
    expect(asked).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test('are stricter for signing in', async () => {
    const { stranger } = await start({ signIn: 2 });
    expect(await statuses(3, () => stranger.post('/demo-sessions'))).toEqual([201, 201, 429]);
    expect((await stranger.post('/demo-sessions')).headers.get('retry-after')).toBe('60');
    expect((await stranger.get('/sign-in')).status).toBe(200);
  });

  test('count by the address that a trusted proxy names, and believe nobody else', async () => {
    const { stranger } = await start({ address: 2 });
    expect(await statuses(2, from(stranger, '203.0.113.1'))).toEqual([401, 401]);
    expect(await statuses(1, from(stranger, '203.0.113.2'))).toEqual([429]);

    const behindProxy = (await start({ address: 2 }, { trustedProxies: ['127.0.0.0/8'] })).stranger;
    expect(await statuses(3, from(behindProxy, '203.0.113.1'))).toEqual([401, 401, 429]);
    expect(await statuses(1, from(behindProxy, '203.0.113.2'))).toEqual([401]);
    // What the client itself has put in front is not the proxy's word.
    expect(await statuses(1, from(behindProxy, '198.51.100.7, 203.0.113.1'))).toEqual([429]);
    // An IPv6 network is one address.
    expect(await statuses(2, from(behindProxy, '2001:db8:1:2::1'))).toEqual([401, 401]);
    expect(await statuses(1, from(behindProxy, '2001:db8:1:2:ffff::9'))).toEqual([429]);
    expect(await statuses(1, from(behindProxy, '2001:db8:1:3::1'))).toEqual([401]);
  });

  test('let a page of another origin read the refusal', async () => {
    const { stranger } = await start({ address: 1 }, { allowedOrigins: ['https://addin.example.com'] });
    const ask = () => stranger.request('GET', '/sign-in', undefined, { origin: 'https://addin.example.com' });
    await ask();
    const { status, headers } = await ask();
    expect(status).toBe(429);
    expect(headers.get('access-control-allow-origin')).toBe('https://addin.example.com');
    expect(headers.get('access-control-expose-headers')).toMatch(/Retry-After/);
  });

  test('are waited for by the add-in, as long as it is told to, and its import arrives whole', async () => {
    const { origin } = await start({ session: 4, chunks: 3 });
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => {
      waits.push(milliseconds);
      time += milliseconds;
    };
    const world = { ...browserEnvironment, sleep, now: () => time, random: () => 0.5 };
    const caller = createCaller(origin, world);
    const backend = createBackend(caller, createDemoCredentials(caller), world);
    const { signal } = new AbortController();
    const importId = randomUUID();
    const chunks = Array.from({ length: 10 }, (_, seq): Chunk => {
      const values = { companyName: `Limited ${seq}`, 'custom.Risk Rating': 'Low' };
      return { seq, level: 0, entity: 'customer', records: [{ rowKey: randomUUID(), values }] };
    });
    await backend.createImport(
      importId,
      { workbookName: 'A.xlsx', sheetNames: ['Customer'], totalRows: 10, choices: DEFAULT_CHOICES, mappingName: null },
      signal,
    );
    const digests: string[] = [];
    for (const chunk of chunks) digests.push((await backend.sendChunk(importId, chunk, signal)).digest);
    await backend.sealImport(importId, digests, signal);
    const applied = await backend.applyImport(importId, null, () => undefined, signal);
    expect(applied).toMatchObject({ state: 'completed', counts: { created: 10 } });
    const rows = await backend.importResults(importId, signal);
    expect(rows.map(({ rowKey }) => rowKey)).toEqual(chunks.flatMap(({ records }) => records.map(({ rowKey }) => rowKey)));
    // Ten chunks, three at a time: three waits of what the server says and half of the spread above it.
    expect(waits.filter((wait) => wait === TRAFFIC_WINDOW_MS * 1.1).length).toBeGreaterThanOrEqual(3);
    expect((await (await server.demoUser()).get('/customers?search=Limited')).body.totalItems).toBe(10);
  });

  test('leave room for an import of a million rows and for asking twice a second', async () => {
    const { newPerson } = await start({ ...DEFAULT_RATE_LIMITS });
    const client = await newPerson();
    const id = await client.startImport(1_000_000);
    // All within one moment, as the clock stands still: no machine sends as fast. What they hold does not matter for being counted.
    const sent = await statuses(1_000_000 / MAX_CHUNK_ROWS, () => client.put(`/imports/${id}/chunks/0`, {}));
    expect(new Set(sent)).toEqual(new Set([422]));
    const tenPanes = (TRAFFIC_WINDOW_MS / 1_000) * 2 * 10;
    expect(new Set(await statuses(tenPanes, () => client.get(`/imports/${id}`)))).toEqual(new Set([200]));
  });
});
