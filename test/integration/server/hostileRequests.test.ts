import fc from 'fast-check';
import { chunk, customers, type Client } from './support/client';
import { fieldKey, hostileNumber, hostileText } from './support/fuzz/hostileValues';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const someImport = '0190f0c0-1111-7000-8000-000000000001';

describe('Hostile requests', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.newCompany();
    await client.put(`/imports/${someImport}`, { workbookName: 'A.xlsx', sheetNames: [], totalRows: 1 });
  });
  afterAll(() => server.close());

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
