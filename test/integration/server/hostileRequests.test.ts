import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { problemSchema } from '../../../src/contract/problems';
import { chunk, customers, sha256, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const someImport = '0190f0c0-1111-7000-8000-000000000001';

/** Text that has broken other importers: no text at all, half characters, other writings, code, very long. */
const hostileText = fc.constantFrom(
  'A\0B',
  '\ud800',
  'tail \udc00',
  '\u202eevil',
  '\u200b',
  '=HYPERLINK("https://example.com")',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE customers; --",
  '__proto__',
  'constructor',
  '%00',
  '\\u0000',
  '{"$ne": null}',
  '🧑‍🔧'.repeat(50),
  'x'.repeat(40_000),
  '9'.repeat(400),
  '0000-00-00',
  '-271821-04-20',
  'NaN',
);
const hostileNumber = fc.constantFrom(-1, -0, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 63);
const hostileValue = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constantFrom(null, [], {}, [[[]]], { a: { a: { a: 1 } } }, Array(50).fill(0)),
  fc.jsonValue(),
);
const fieldKey = fc.constantFrom(
  'companyName',
  'importId',
  'billingCustomer',
  'emailAddress',
  'phoneNumber',
  'businessNumber',
  'onHold',
  'streetPostcode',
  'customerType',
  'equipmentNumber',
  'customer',
  'equipmentType',
  'servicePeriodStart',
  'warrantyExpiry',
  'defaultContact',
  'custom.Risk Rating',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'A\0',
  '\ud800',
);
const record = fc.record({ rowKey: fc.uuid(), values: fc.dictionary(fieldKey, fc.oneof(hostileText, hostileNumber, fc.boolean())) });
/** Chunks whose digest is right, so that their rows reach the database. */
const chunkBody = fc
  .tuple(fc.constantFrom('customer', 'contact', 'equipment', 'user'), fc.array(record, { minLength: 1, maxLength: 4 }))
  .map(([entity, records]) => JSON.stringify({ entity, records, digest: sha256(JSON.stringify(records)) }));

const query = fc.oneof(
  fc.constantFrom(
    'page=9007199254740991&pageSize=250',
    'page=1e15',
    'page=-1',
    'pageSize=0',
    'search=%ED%A0%80',
    'search=%',
    'search=%25_%5C',
  ),
  fc.constantFrom(
    'page=1&page=2',
    'search[]=x',
    'after=999999999-9999',
    'after=0-0',
    'after=9999999999-1',
    'status=done',
    '__proto__[x]=1',
  ),
  hostileText.map((text) => `search=${encodeURIComponent(text.replace(/\p{Cs}/gu, '').slice(0, 3_000))}`),
);
const path = fc.constantFrom(
  '/imports',
  `/imports/${someImport}`,
  `/imports/${someImport}/chunks/0`,
  `/imports/${someImport}/chunks/999999`,
  `/imports/${someImport}/chunks/1e5`,
  `/imports/${someImport}/chunks/9007199254740993`,
  `/imports/${someImport}/seal`,
  `/imports/${someImport}/cancel`,
  `/imports/${someImport}/apply`,
  `/imports/${someImport}/preview`,
  `/imports/${someImport}/preview/rows`,
  `/imports/${someImport}/preview/rows?after=9-9&limit=0`,
  `/imports/${someImport}/results`,
  '/imports/%00',
  '/imports/%',
  '/imports/__proto__',
  '/customers',
  `/customers/${someImport}`,
  '/customers/../../etc/passwd',
  '/customer-references',
  '/account',
  '/session',
  '/demo-sessions',
  '/health/live',
  '/metrics',
  '/',
);
const jsonBody = fc.oneof(
  hostileValue.map((value) => JSON.stringify(value)),
  fc.record({ workbookName: hostileValue, sheetNames: hostileValue, totalRows: hostileValue }).map((body) => JSON.stringify(body)),
  fc.record({ chunks: hostileValue, manifestDigest: fc.constant('0'.repeat(64)) }).map((body) => JSON.stringify(body)),
  chunkBody,
  fc.constantFrom(
    '',
    '{',
    'null',
    '[',
    '"',
    '{"a":1,}',
    '{"constructor":{"prototype":{}}}',
    '{"values":{"__proto__":1}}',
    '1e999',
    '['.repeat(100_000),
  ),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
  address: fc.tuple(path, fc.option(query, { nil: undefined })).map(([to, asking]) => (asking === undefined ? to : `${to}?${asking}`)),
  body: jsonBody,
  packed: fc.boolean(),
  type: fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'nonsense', ''),
});

describe('Hostile requests', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.newCompany();
    await client.put(`/imports/${someImport}`, { workbookName: 'A.xlsx', sheetNames: [], totalRows: 1 });
  });
  afterAll(() => server.close());

  test('of every shape never make the server fail, and what it refuses it explains', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ method, address, body, packed, type }) => {
        const sendsBody = method !== 'GET' && method !== 'HEAD';
        const headers = { 'content-type': type, ...(packed && sendsBody && { 'content-encoding': 'gzip' }) };
        const { status, body: answer } = await client.request(
          method,
          address,
          sendsBody ? (packed ? gzipSync(body) : body) : undefined,
          headers,
        );
        expect(status).toBeLessThan(500);
        if (status >= 400 && method !== 'HEAD') problemSchema.parse(answer);
      }),
      { numRuns: 600 },
    );
    expect((await client.get('/health/ready')).status).toBe(200);
  });

  test('with rows of every kind have each row answered, and those in the same chunk that are good are taken', async () => {
    let good = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(
            fieldKey.filter((key) => key !== '' && !/[\0\p{Cs}]/u.test(key)),
            fc.oneof(
              hostileText.map((text) => text.slice(0, 32_767)),
              hostileNumber,
            ),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (rows) => {
          const [goodRow] = customers({ companyName: `Good ${good++}` }).records;
          const { entity } = customers({});
          const outcomes = await client.import(chunk(entity, [...rows, (goodRow as { values: Record<string, string> }).values]));
          expect(outcomes).toHaveLength(rows.length + 1);
          expect(outcomes.at(-1)).toBe('created');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('by a method that an address does not have are refused before their body is looked at, with the methods that it has', async () => {
    for (const method of ['PATCH', 'DELETE', 'POST']) {
      const { status, body, headers } = await client.request(method, `/imports/${someImport}`, '{', { 'content-type': 'nonsense' });
      expect({ method, status, code: body.code, allow: headers.get('allow') }).toEqual({
        method,
        status: 405,
        code: 'method-not-allowed',
        allow: 'GET, HEAD, PUT',
      });
    }
    expect((await server.stranger.request('POST', '/health/live')).headers.get('allow')).toBe('GET, HEAD');
    expect((await client.request('DELETE', '/nothing')).status).toBe(404);
    expect((await client.request('HEAD', '/session')).status).toBe(200);
  });

  test('with arrays a hundred thousand deep are refused at once, wherever they are put', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const digest = '0'.repeat(64);
    for (const records of [
      deep,
      `[{"rowKey":"${someImport}","values":${deep}}]`,
      `[{"rowKey":"${someImport}","values":{"notes":${deep}}}]`,
    ]) {
      const answer = await client.request(
        'PUT',
        `/imports/${someImport}/chunks/0`,
        `{"entity":"customer","digest":"${digest}","records":${records}}`,
      );
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'malformed-request' });
    }
  });
});
