import { randomUUID } from 'node:crypto';
import { browserEnvironment } from '../../../src/api/browserEnvironment';
import { createBackend } from '../../../src/api/createBackend';
import { createCaller } from '../../../src/api/createCaller';
import { createDemoCredentials } from '../../../src/api/signIn/createDemoCredentials';
import { BackendError } from '../../../src/application/ports/backendError';
import { DEFAULT_CHOICES } from '../../../src/contract/choices';
import type { Chunk } from '../../../src/domain/importing/importRecord';
import { customers } from './support/client';
import { startHostileProxy } from './support/hostileProxy';
import { below, inTestOrSoak, random, SEED, SOAK_TIMEOUT_MS } from './support/soak';
import { startTestServer, type TestServer } from './support/testServer';

jest.setTimeout(SOAK_TIMEOUT_MS);

const IMPORTS = inTestOrSoak(15, 500);
const CHUNKS = 3;
const ROWS = 5;
const CHUNK_SENDS = inTestOrSoak(150, 10_000);

describe(`On a bad line (seed ${SEED})`, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('the pane’s own client brings every import to the same end as on a good one', async () => {
    const proxy = await startHostileProxy(server.origin);
    try {
      // Waiting is the only thing that is not as in the pane: nobody looks on here.
      const world = { ...browserEnvironment, random, sleep: async () => undefined };
      const caller = createCaller(proxy.origin, world);
      const backend = createBackend(caller, createDemoCredentials(caller), world);
      for (let made = 0; made < IMPORTS; made += 1) {
        const id = randomUUID();
        const chunks = chunksOf(`Line ${made}`);
        const { signal } = new AbortController();
        const insist = <Result>(ask: () => Promise<Result>) => asPatientPeopleDo(ask);
        await insist(() => backend.createImport(id, { ...HEAD, totalRows: CHUNKS * ROWS }, signal));
        const sent = await Promise.all(chunks.map((chunk) => insist(() => backend.sendChunk(id, chunk, signal))));
        await insist(() =>
          backend.sealImport(
            id,
            sent.map(({ digest }) => digest),
            signal,
          ),
        );
        expect(await insist(() => backend.previewImport(id, () => undefined, signal))).toMatchObject({ counts: { create: CHUNKS * ROWS } });
        const ended = await insist(() => backend.applyImport(id, null, () => undefined, signal));
        expect(ended).toMatchObject({ state: 'completed', counts: { created: CHUNKS * ROWS, failed: 0 } });
        const results = await insist(() => backend.importResults(id, signal));
        expect(results.map(({ rowKey }) => rowKey)).toEqual(chunks.flatMap(({ records }) => records.map(({ rowKey }) => rowKey)));
      }
      expect(Object.values(proxy.deeds).every((times) => times > 0)).toBe(true);
      const demo = await server.demoUser();
      expect((await demo.get('/customers?search=Line')).body.totalItems).toBe(IMPORTS * CHUNKS * ROWS);
    } finally {
      await proxy.close();
    }
  });

  test('chunks that arrive one to five times, some at once, have one effect each', async () => {
    const client = await server.newCompany();
    const chunks = Array.from({ length: CHUNK_SENDS }, (_, seq) => customers({ companyName: `Storm ${seq}` }));
    const perImport = 100;
    for (let first = 0; first < chunks.length; first += perImport) {
      const ofImport = chunks.slice(first, first + perImport);
      const id = await client.startImport(ofImport.length);
      for (const [seq, chunk] of ofImport.entries()) {
        const times = 1 + below(5);
        const send = () => client.send(id, seq, chunk);
        const answers = random() < 0.2 ? await Promise.all(Array.from({ length: times }, send)) : await oneByOne(times, send);
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      }
      expect((await client.seal(id, ofImport)).status).toBe(200);
      expect((await client.apply(id)).counts).toMatchObject({ created: ofImport.length, failed: 0 });
    }
    expect((await client.get('/customers')).body.totalItems).toBe(CHUNK_SENDS);
  });
});

const HEAD = { workbookName: 'Line.xlsx', sheetNames: ['Customer'], choices: DEFAULT_CHOICES, mappingName: null };

function chunksOf(prefix: string): Chunk[] {
  return Array.from({ length: CHUNKS }, (_, seq) => ({
    seq,
    level: 0,
    entity: 'customer' as const,
    records: Array.from({ length: ROWS }, (_row, row) => ({
      rowKey: randomUUID(),
      values: { companyName: `${prefix} ${seq} ${row}`, 'custom.Risk Rating': 'Low' },
    })),
  }));
}

/** Presses the button again when the client has given up. */
async function asPatientPeopleDo<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let presses = 1; ; presses += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof BackendError) || presses === 20) throw error;
    }
  }
}

async function oneByOne<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time += 1) results.push(await work());
  return results;
}
