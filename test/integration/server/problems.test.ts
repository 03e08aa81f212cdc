import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { MAX_CHUNK_BYTES } from '../../../src/contract/imports';
import { PROBLEMS, problemSchema } from '../../../src/contract/problems';
import { customers, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

const importPath = '/imports/0190f0c0-1111-7000-8000-000000000001';
const goodImport = { workbookName: 'A.xlsx', sheetNames: ['Customer'], totalRows: 1 };

const manyFields = (count: number) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`field ${at}`, []])));

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('What the server refuses', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.newCompany();
  });
  afterAll(() => server.close());

  test.each<[string, string, string, unknown, Record<string, string>, keyof typeof PROBLEMS]>([
    ['an address that does not exist', 'GET', '/nothing', undefined, {}, 'not-found'],
    ['an id that is none', 'GET', '/customers/17', undefined, {}, 'not-found'],
    ['a body that is no JSON', 'PUT', importPath, '{"workbookName":', {}, 'malformed-request'],
    ['an empty body', 'PUT', importPath, '', {}, 'malformed-request'],
    ['a body that would change the prototype', 'PUT', importPath, '{"__proto__": {"x": 1}}', {}, 'malformed-request'],
    [
      'a body that is not said to be JSON',
      'PUT',
      importPath,
      'a=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'unsupported-media-type',
    ],
    ['an encoding that nobody knows', 'PUT', importPath, '{}', { 'content-encoding': 'rot13' }, 'unsupported-media-type'],
    ['a field that is missing', 'PUT', importPath, { ...goodImport, totalRows: undefined }, {}, 'invalid-body'],
    ['a field that is unknown', 'PUT', importPath, { ...goodImport, tenantId: 'x' }, {}, 'invalid-body'],
    ['text that no database can hold', 'PUT', importPath, { ...goodImport, workbookName: 'A\0' }, {}, 'invalid-body'],
    ['a query that is unknown', 'GET', '/customers?sort=name', undefined, {}, 'invalid-body'],
    ['a search that no database can do', 'GET', '/customers?search=%00', undefined, {}, 'invalid-body'],
    [
      'arrays in arrays, ten thousand deep',
      'PUT',
      `${importPath}/chunks/0`,
      `{"entity":"customer","digest":"${'0'.repeat(64)}","records":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      {},
      'malformed-request',
    ],
    ['a field that is given twice', 'PUT', importPath, '{"totalRows": 1, "totalRows": 2}', {}, 'malformed-request'],
    ['a field that is given twice, spelled otherwise', 'PUT', importPath, '{"a": {"b": 1, "\\u0062": 2}}', {}, 'malformed-request'],
    ['a prototype whose name is spelled otherwise', 'PUT', importPath, '{"a": {"__pr\\u006fto__": {}}}', {}, 'malformed-request'],
    ['a constructor with a prototype', 'PUT', importPath, '{"constructor": {"prototype": {"x": 1}}}', {}, 'malformed-request'],
    ['an object with more fields than anything has', 'PUT', importPath, manyFields(10_001), {}, 'malformed-request'],
    ['an object with very many fields that are unknown', 'PUT', importPath, manyFields(10_000), {}, 'invalid-body'],
    ['text with half a character', 'PUT', importPath, '{"workbookName": "\\ud800", "sheetNames": [], "totalRows": 1}', {}, 'invalid-body'],
    [
      'a chunk in which everything is wrong',
      'PUT',
      `${importPath}/chunks/0`,
      { entity: 'customer', digest: '0'.repeat(64), records: Array(10).fill({ values: JSON.parse(manyFields(9_000)) }) },
      {},
      'invalid-body',
    ],
    ['a query that is given twice', 'GET', '/customers?page=1&page=2', undefined, {}, 'invalid-body'],
    ['a query that is a list', 'GET', '/customers?page[]=1', undefined, {}, 'invalid-body'],
    ['a query that would change the prototype', 'GET', '/customers?__proto__[x]=1', undefined, {}, 'invalid-body'],
    ['text that is no text in an address', 'GET', '/customers/%00', undefined, {}, 'not-found'],
    ['a body that is too large', 'PUT', importPath, `"${'x'.repeat(MAX_CHUNK_BYTES)}"`, {}, 'body-too-large'],
    [
      'a small body that unpacks to one that is too large',
      'PUT',
      importPath,
      gzipSync(`"${'x'.repeat(MAX_CHUNK_BYTES)}"`),
      { 'content-encoding': 'gzip' },
      'body-too-large',
    ],
    [
      'a very small body that unpacks to a hundred times the limit',
      'PUT',
      importPath,
      gzipSync(Buffer.alloc(200_000_000, ' '), { level: 9 }),
      { 'content-encoding': 'gzip' },
      'body-too-large',
    ],
    [
      'a small body, deflated, that unpacks to one that is too large',
      'PUT',
      importPath,
      deflateSync(Buffer.alloc(200_000_000, ' ')),
      { 'content-encoding': 'deflate' },
      'body-too-large',
    ],
    ['a body that is not packed as it says', 'PUT', importPath, 'plain text', { 'content-encoding': 'gzip' }, 'malformed-request'],
  ])('%s', async (_what, method, address, body, headers, code) => {
    const answer = await client.request(method, address, body, headers);
    expect(answer.body).toMatchObject({ code, status: PROBLEMS[code].status });
    expect(answer.status).toBe(PROBLEMS[code].status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problemSchema.parse(answer.body)).toEqual(answer.body);
  });

  test.each([
    ['no token', null],
    ['a token of nobody', 'fs_0190f0c0-0000-7000-8000-000000000001_'.padEnd(83, 'A')],
    ['a token of another make', 'secret'],
  ])('%s', async (_what, token) => {
    const answer = await server.stranger.request('GET', '/session', undefined, token === null ? {} : { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a session that has expired', async () => {
    const demoUser = await server.demoUser();
    server.setNow(new Date(Date.now() + 8 * 86_400_000));
    expect((await demoUser.get('/session')).status).toBe(401);
    server.setNow(new Date());
  });

  test('a request line that is not HTTP ends the connection and nothing else', async () => {
    const { port } = new URL(server.origin);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
      socket.on('error', reject);
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(problemSchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''))).toMatchObject({ code: 'malformed-request' });
    expect((await server.stranger.get('/health/live')).status).toBe(200);
  });

  test('headers that are too large', async () => {
    expect(await client.request('GET', '/session', undefined, { 'x-filler': 'x'.repeat(20_000) })).toMatchObject({
      status: 431,
      body: { code: 'headers-too-large' },
    });
    expect(await client.get(`/customers?search=${'x'.repeat(20_000)}`)).toMatchObject({ status: 431 });
  });

  test('a long list of what is wrong is told in short', async () => {
    const { body } = await client.request('PUT', importPath, { ...goodImport, ['x'.repeat(100_000)]: 1 });
    expect(JSON.stringify(body).length).toBeLessThan(1_000);
  });

  test('a packed body is taken like a plain one', async () => {
    const id = await client.startImport(1);
    const packed = gzipSync(JSON.stringify(customers({ companyName: 'Packed' })));
    expect((await client.request('PUT', `/imports/${id}/chunks/0`, packed, { 'content-encoding': 'gzip' })).status).toBe(201);
  });

  test('answers carry headers that keep a browser from making more of them', async () => {
    const { headers } = await client.get('/session');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('the OpenAPI document describes every route', async () => {
    const { body } = await client.get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual(
      [
        'access-tokens',
        'access-tokens/{id}',
        'account',
        'account/custom-fields',
        'account/custom-fields/usage',
        'account/list-values',
        'account/lists/{list}',
        'account/lists/{list}/usage',
        'account/revision',
        'audit',
        'customer-references',
        'customers',
        'customers/{customerId}',
        'demo-sessions',
        'imports',
        'imports/{importId}',
        'imports/{importId}/apply',
        'imports/{importId}/cancel',
        'imports/{importId}/chunks/{seq}',
        'imports/{importId}/preview',
        'imports/{importId}/preview/rows',
        'imports/{importId}/results',
        'imports/{importId}/results.csv',
        'imports/{importId}/results.xlsx',
        'imports/{importId}/seal',
        'imports/{importId}/undo-plan',
        'imports/{importId}/undo/{undoId}',
        'invitations',
        'invitations/{id}',
        'mappings',
        'mappings/{mappingId}',
        'people',
        'people/{id}',
        'people/{userId}/erasure',
        'people/{userId}/personal-data',
        'personal-data/erase',
        'personal-data/export',
        'personal-data/search',
        'session',
        'session/all',
        'sign-in',
      ].map((route) => `/api/v1/${route}`),
    );
  });
});

test('without a demo company nobody gets a session of it', async () => {
  const server = await startTestServer({ demo: false });
  try {
    expect((await server.stranger.get('/sign-in')).body).toEqual({ demo: false, external: null });
    expect(await server.stranger.post('/demo-sessions')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  } finally {
    await server.close();
  }
});

test('the problems of the contract and those of the documentation are the same', async () => {
  const docs = await readFile(path.join(__dirname, '..', '..', '..', 'docs', 'API.md'), 'utf8');
  const documented = [...docs.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [code, Number(status)]);
  expect(documented.sort()).toEqual(
    Object.entries(PROBLEMS)
      .map(([code, { status }]) => [code, status])
      .sort(),
  );
});
