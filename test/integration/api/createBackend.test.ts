import { createHash } from 'node:crypto';
import type { ApiEnvironment } from '../../../src/api/apiEnvironment';
import { browserEnvironment } from '../../../src/api/browserEnvironment';
import { createBackend } from '../../../src/api/createBackend';
import { createCaller } from '../../../src/api/createCaller';
import { createDemoCredentials } from '../../../src/api/signIn/createDemoCredentials';
import { DEFAULT_CHOICES } from '../../../src/contract/choices';
import type { BackendPort } from '../../../src/application/ports/backendPort';
import type { Chunk } from '../../../src/domain/importing/importRecord';
import { sessionOf } from '../../helpers/sessionOf';
import { badGateway, cutOff, json, problem, reset, silence, startScriptedServer, type ScriptedServer } from './scriptedServer';

const TOKEN = 'first-token-of-more-than-32-characters';
const OTHER_TOKEN = 'second-token-of-more-than-32-characters';
const SESSION = sessionOf({ id: '7b1c1a52-64f5-4f0b-8a30-6b8a5d1f1a10', name: 'Harbour Trades' });
const IMPORT_ID = '0b0f8c0e-4f9d-4f0e-9f30-0d3a4f6b7c01';
const ROW_KEYS = ['0b0f8c0e-4f9d-4f0e-9f30-0d3a4f6b7c11', '0b0f8c0e-4f9d-4f0e-9f30-0d3a4f6b7c12'] as const;
const CHUNK: Chunk = {
  seq: 4,
  level: 0,
  entity: 'customer',
  records: ROW_KEYS.map((rowKey, at) => ({ rowKey, values: { companyName: `Café ${at} “Ōrākei”` } })),
};
const CHUNK_PATH = `PUT /api/v1/imports/${IMPORT_ID}/chunks/4`;
const CHUNK_ANSWER = { seq: 4, digest: createHash('sha256').update(JSON.stringify(CHUNK.records)).digest('hex') };
const newSession = (token: string) => json({ token, expiresAt: '2026-11-23T00:00:00Z' }, 201);

let server: ScriptedServer;
let waits: number[];
let backend: BackendPort;
const { signal } = new AbortController();

/** Real HTTP and hashing; time passes only where the client waits. */
function environment(overrides: Partial<ApiEnvironment> = {}): ApiEnvironment {
  let time = 0;
  return {
    ...browserEnvironment,
    now: () => time,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    ...overrides,
  };
}

/** As one of the demo company, which is the kind of sign-in that needs nobody. */
function backendOver(world: ApiEnvironment): BackendPort {
  const caller = createCaller(server.baseUrl, world);
  return createBackend(caller, createDemoCredentials(caller), world);
}

beforeEach(async () => {
  server = await startScriptedServer();
  server.on('POST /api/v1/demo-sessions', newSession(TOKEN));
  server.on('GET /api/v1/session', json(SESSION));
  server.on(CHUNK_PATH, json(CHUNK_ANSWER, 201));
  waits = [];
  backend = backendOver(environment());
});
afterEach(() => server.close());

const paths = () => server.received.map(({ method, path }) => `${method} ${path}`);
const triesOf = (methodAndPath: string) => paths().filter((path) => path === methodAndPath).length;

describe('what is never tried again', () => {
  test.each([
    'malformed-request',
    'forbidden',
    'not-found',
    'import-not-open',
    'chunks-missing',
    'import-expired',
    'body-too-large',
    'invalid-body',
    'different-body',
    'digest-mismatch',
  ] as const)('%s is final, with its code and the request id', async (code) => {
    server.on(CHUNK_PATH, problem(code));
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, signal)).rejects.toMatchObject({ name: 'BackendError', code, requestId: 'request-1' });
    expect(triesOf(CHUNK_PATH)).toBe(1);
  });

  test.each([
    ['is not JSON', (response: { end(text: string): unknown }) => void response.end('<html>Welcome to the hotel’s network</html>')],
    ['has an unknown field', json({ ...CHUNK_ANSWER, extra: true })],
    ['has another digest', json({ ...CHUNK_ANSWER, digest: 'ab'.repeat(32) })],
    ['is another chunk’s', json({ ...CHUNK_ANSWER, seq: 5 })],
  ] as const)('an answer that %s is refused as unreadable', async (_what, answer) => {
    server.on(CHUNK_PATH, answer);
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, signal)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('what may pass', () => {
  test.each([
    ['a connection that breaks', reset],
    ['an answer that breaks off', cutOff],
    ['a proxy without its server', badGateway],
    ['a server that failed', problem('internal')],
    ['a server that is not ready', problem('unavailable')],
    ['too many requests', problem('too-many-requests')],
    ['the same chunk in flight', problem('chunk-in-flight')],
  ] as const)('%s is tried again with the very same body', async (_what, fault) => {
    server.on(CHUNK_PATH, fault, fault, json(CHUNK_ANSWER));
    expect(await backend.sendChunk(IMPORT_ID, CHUNK, signal)).toEqual(CHUNK_ANSWER);
    const bodies = server.received.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  test('no answer within 30 seconds counts as a failed try', async () => {
    const timeouts: number[] = [];
    const timeout = (milliseconds: number) => {
      timeouts.push(milliseconds);
      // Only the chunk's first try is out of time: after signing in, that is the second request.
      return timeouts.length === 2 ? AbortSignal.timeout(20) : new AbortController().signal;
    };
    server.on(CHUNK_PATH, silence, json(CHUNK_ANSWER));
    backend = backendOver(environment({ timeout }));
    await backend.sendChunk(IMPORT_ID, CHUNK, signal);
    expect(triesOf(CHUNK_PATH)).toBe(2);
    expect(new Set(timeouts)).toEqual(new Set([30_000]));
  });

  test('waits grow with full jitter, and the eighth failure is the last', async () => {
    server.on(CHUNK_PATH, reset);
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, signal)).rejects.toMatchObject({ code: 'unreachable' });
    expect(triesOf(CHUNK_PATH)).toBe(8);
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000]);
  });

  test('the wait that the server asks for is kept, plus up to a fifth', async () => {
    server.on(CHUNK_PATH, problem('too-many-requests', { 'retry-after': '7' }), json(CHUNK_ANSWER));
    await backend.sendChunk(IMPORT_ID, CHUNK, signal);
    expect(waits).toEqual([7_700]);
  });

  test('a wait until a date is taken between the server’s own two times', async () => {
    const headers = { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' };
    server.on(CHUNK_PATH, problem('unavailable', headers), json(CHUNK_ANSWER));
    await backend.sendChunk(IMPORT_ID, CHUNK, signal);
    expect(waits).toEqual([33_000]);
  });

  test('a server that asks for more than ten minutes in all is given up', async () => {
    server.on(CHUNK_PATH, problem('unavailable', { 'retry-after': '280' }));
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, signal)).rejects.toMatchObject({ code: 'unavailable', requestId: 'request-1' });
    expect(triesOf(CHUNK_PATH)).toBe(2);
  });
});

describe('signing in', () => {
  test('calls at once sign in once and carry the token', async () => {
    await Promise.all([backend.session(signal), backend.session(signal), backend.sendChunk(IMPORT_ID, CHUNK, signal)]);
    expect(triesOf('POST /api/v1/demo-sessions')).toBe(1);
    expect(server.received.filter(({ path }) => path.endsWith('/session')).map(({ token }) => token)).toEqual([TOKEN, TOKEN]);
  });

  test('an expired token is renewed once and the request made again', async () => {
    server.on('POST /api/v1/demo-sessions', newSession(TOKEN), newSession(OTHER_TOKEN));
    server.on('GET /api/v1/session', (response, request) =>
      (request.token === OTHER_TOKEN ? json(SESSION) : problem('unauthenticated'))(response, request),
    );
    expect(await backend.session(signal)).toEqual(SESSION);
    expect(triesOf('POST /api/v1/demo-sessions')).toBe(2);
  });

  test('a token that is refused twice is not asked for a third time', async () => {
    server.on('GET /api/v1/session', problem('unauthenticated'));
    await expect(backend.session(signal)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(triesOf('POST /api/v1/demo-sessions')).toBe(2);
  });

  test('a failed sign-in is not remembered', async () => {
    server.on('POST /api/v1/demo-sessions', problem('forbidden'), newSession(TOKEN));
    await expect(backend.session(signal)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await backend.session(signal)).toEqual(SESSION);
  });
});

describe('what is sent', () => {
  test('the digest is that of the records’ text as it is sent', async () => {
    const { digest } = await backend.sendChunk(IMPORT_ID, CHUNK, signal);
    const body = server.received.at(-1)?.body ?? '';
    const records = body.slice(body.indexOf('"records":') + '"records":'.length, -1);
    expect(JSON.parse(body)).toEqual({ entity: 'customer', digest, records: CHUNK.records });
    expect(digest).toBe(createHash('sha256').update(records, 'utf8').digest('hex'));
  });

  test('sealing names the digests of all chunks in order', async () => {
    const path = `POST /api/v1/imports/${IMPORT_ID}/seal`;
    server.on(path, problem('chunks-missing'));
    await expect(backend.sealImport(IMPORT_ID, ['aa', 'bb'], signal)).rejects.toMatchObject({ code: 'chunks-missing' });
    expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({
      chunks: 2,
      manifestDigest: createHash('sha256').update('aa\nbb').digest('hex'),
    });
  });

  test('pages are followed to their end', async () => {
    server.on('GET /api/v1/customer-references', json({ items: [{ name: 'Harbour Bakery' }], next: 'a b' }));
    server.on('GET /api/v1/customer-references?after=a+b', json({ items: [{ name: 'Reef Motel', importId: 'C3' }], next: null }));
    expect(await backend.existingCustomers(signal)).toEqual([{ name: 'Harbour Bakery' }, { name: 'Reef Motel', importId: 'C3' }]);
  });
});

describe('waiting for the system', () => {
  const path = `/api/v1/imports/${IMPORT_ID}`;
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  const imported = (state: string, more: object = {}) =>
    json({
      id: IMPORT_ID,
      state,
      workbookName: 'Customers.xlsx',
      sheetNames: [],
      totalRows: 2,
      createdAt: '2026-11-22T10:00:00Z',
      createdBy: 'Dana Whitfield',
      finishedAt: null,
      choices: DEFAULT_CHOICES,
      mappingName: null,
      counts,
      interruptedAt: null,
      retained: 'everything',
      undo: null,
      chunks: [],
      ...more,
    });
  const preview = (state: string, rowsDone: number) =>
    json({
      state,
      startedAt: '2026-11-22T10:00:00Z',
      finishedAt: null,
      rowsDone,
      totalRows: 2,
      counts: { create: rowsDone, update: 0, unchanged: 0, skip: 0, conflict: 0, error: 0 },
    });

  test('a preview is begun once, then asked for until it is ready', async () => {
    server.on(`POST ${path}/preview`, preview('playing', 0));
    server.on(`GET ${path}/preview`, preview('playing', 1), preview('ready', 2));
    const seen: number[] = [];
    const ready = await backend.previewImport(IMPORT_ID, ({ rowsDone }) => seen.push(rowsDone), signal);
    expect({ seen, create: ready.counts.create }).toEqual({ seen: [0, 1, 2], create: 2 });
    expect(triesOf(`POST ${path}/preview`)).toBe(1);
  });

  test('a preview that the system gives up is a failure', async () => {
    server.on(`POST ${path}/preview`, preview('failed', 1));
    await expect(backend.previewImport(IMPORT_ID, () => undefined, signal)).rejects.toMatchObject({ code: 'internal' });
  });

  test('writing is asked for with the chunk to stop at, and waited for', async () => {
    server.on(`POST ${path}/apply`, imported('applying'));
    server.on(`GET ${path}`, imported('applying', { counts: { ...counts, created: 1 } }), imported('sealed'));
    const seen: number[] = [];
    const found = await backend.applyImport(IMPORT_ID, 0, (soFar) => seen.push(soFar.counts.created), signal);
    expect({ seen, state: found.state }).toEqual({ seen: [0, 1, 0], state: 'sealed' });
    expect(JSON.parse(server.received.find(({ method, path: at }) => method === 'POST' && at.endsWith('/apply'))!.body)).toEqual({
      throughSeq: 0,
    });
  });

  test('writing that the system gives up is a failure', async () => {
    server.on(`POST ${path}/apply`, imported('applying'));
    server.on(`GET ${path}`, imported('sealed', { interruptedAt: '2026-11-22T10:00:00Z' }));
    await expect(backend.applyImport(IMPORT_ID, null, () => undefined, signal)).rejects.toMatchObject({ code: 'internal' });
  });

  test('a page of previewed rows is asked for by action and place', async () => {
    server.on(`GET ${path}/preview/rows?action=update&after=3-4`, json({ items: [], next: null }));
    expect(await backend.previewRows(IMPORT_ID, { action: 'update', after: '3-4' }, signal)).toEqual({ items: [], next: null });
  });
});

describe('stopping', () => {
  test('a cancelled request rejects with the reason and is not tried again', async () => {
    const controller = new AbortController();
    const reason = new Error('The person cancelled');
    server.on(CHUNK_PATH, () => controller.abort(reason));
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, controller.signal)).rejects.toBe(reason);
    expect(triesOf(CHUNK_PATH)).toBe(1);
  });

  test('a wait between two tries ends at once', async () => {
    const controller = new AbortController();
    const reason = new Error('The person cancelled');
    const sleep: ApiEnvironment['sleep'] = (milliseconds, stop) => {
      queueMicrotask(() => controller.abort(reason));
      return browserEnvironment.sleep(milliseconds, stop);
    };
    server.on(CHUNK_PATH, problem('unavailable', { 'retry-after': '500' }));
    backend = backendOver(environment({ sleep }));
    await expect(backend.sendChunk(IMPORT_ID, CHUNK, controller.signal)).rejects.toBe(reason);
  });
});
