import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { problemSchema } from '../../../src/contract/problems';
import { API_PREFIX } from '../../../src/contract/routes';
import { CELLS_AS_THEY_STAND } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { customers, type Client } from './support/client';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { requestsOf, type HostileRequest } from './support/fuzz/requestsOf';
import { usedHeap } from './support/fuzz/usedHeap';
import { inTestOrSoak, SEED, SOAK_TIMEOUT_MS } from './support/soak';
import { startTestServer, type TestServer } from './support/testServer';

const AT_ONCE = 10;
const REQUESTS = inTestOrSoak(2_500, 10_000);
/** Compiled code, statements and connections that the first requests leave behind are none that grow. */
const WARM_UP = REQUESTS / 4;
const LEAK_BYTES = 40_000_000;
/** What a health check is given. Only the soak, which has the machine to itself, holds it against a clock. */
const HEALTH_MS = inTestOrSoak(Infinity, 1_000);

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(SOAK_TIMEOUT_MS);

describe('Fuzzed requests to every route', () => {
  let server: TestServer;
  let tenantId: string;
  let token: string;
  let ids: string[];
  beforeAll(async () => {
    server = await startTestServer({ metricsToken: 'a-token-of-the-operator' });
    tenantId = await newTenant(server.database);
    token = await tokenOfNewPerson(server.database, tenantId);
    ids = await thingsOf(server.clientOf(token));
  });
  afterAll(() => server.close());

  test(`make no server error, are explained where they are refused, and hold nothing up (${REQUESTS} requests, seed ${SEED})`, async () => {
    expect(server.routes.length).toBeGreaterThan(40);
    const request = fc.oneof(...server.routes.map((route) => requestsOf(route, ids)));
    const batch = fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE });
    const statuses = new Map<number, number>();
    let slowestHealth = 0;

    const fuzz = (requests: number, seed: number) =>
      fc.assert(
        fc.asyncProperty(batch, async (together) => {
          const answers = Promise.all(together.map(async (asked) => ({ asked, ...(await send(asked)) })));
          // Asked after them all, and answered though they are not.
          const askedAt = performance.now();
          expect((await send({ method: 'GET', path: '/health/live', headers: {} })).status).toBe(200);
          slowestHealth = Math.max(slowestHealth, performance.now() - askedAt);
          for (const { asked, status, text, type } of await answers) {
            expect(status < 500 ? null : { asked: shown(asked), status, text }).toBeNull();
            if (status >= 400 && asked.method !== 'HEAD' && asked.path.startsWith(API_PREFIX)) {
              expect(type).toMatch(/^application\/problem\+json/);
              problemSchema.parse(JSON.parse(text));
            }
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            // Whatever ended the session: it is the others that matter.
            if (status === 401) token = await tokenOfNewPerson(server.database, tenantId);
          }
        }),
        { seed, numRuns: requests / AT_ONCE, interruptAfterTimeLimit: SOAK_TIMEOUT_MS, endOnFailure: true },
      );

    await fuzz(WARM_UP, SEED);
    const before = usedHeap();
    await fuzz(REQUESTS - WARM_UP, SEED + 1);
    const grown = usedHeap() - before;
    expect(grown).toBeLessThan(LEAK_BYTES);
    expect(slowestHealth).toBeLessThan(HEALTH_MS);
    // It was no fuzz against a closed door.
    const taken = [...statuses].filter(([status]) => status < 400).reduce((sum, [, count]) => sum + count, 0);
    expect(taken / REQUESTS).toBeGreaterThan(0.15);
    expect((await server.stranger.get('/health/ready')).status).toBe(200);
    if (inTestOrSoak(false, true)) console.log({ statuses: Object.fromEntries(statuses), slowestHealth, grown });
  });

  async function send({ method, path, headers, body }: HostileRequest): Promise<{ status: number; text: string; type: string | null }> {
    const response = await fetch(server.origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
  }
});

function shown({ body, ...asked }: HostileRequest) {
  return { ...asked, body: body?.toString('latin1').slice(0, 2_000) };
}

/** An import in each state, a customer and a mapping; gives their ids. */
async function thingsOf(client: Client): Promise<string[]> {
  const open = await client.startImport(1);
  const sealed = await client.upload([customers({ companyName: 'Sealed' })]);
  const previewed = await client.upload([customers({ companyName: 'Previewed' })]);
  await client.preview(previewed);
  const applied = await client.upload([customers({ companyName: 'Applied' }, { companyName: '' })]);
  await client.apply(applied);
  const [{ recordId }] = await client.results(applied);
  const mapping = {
    kind: 'customer',
    headerRow: 1,
    columns: [{ header: 'Name', place: 0, field: 'companyName', cells: CELLS_AS_THEY_STAND }],
    constants: [],
    includeTotals: false,
  };
  const mappingId = randomUUID();
  await client.put(`/mappings/${mappingId}`, { name: 'Ours', scope: 'company', mapping, replaces: null });
  return [open, sealed, previewed, applied, recordId, mappingId];
}
