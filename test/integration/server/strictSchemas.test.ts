import type { z } from 'zod';
import { API_PREFIX } from '../../../src/contract/routes';
import { schemaParts, type SchemaPart } from './support/schemaParts';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

/** Texts that may hold anything, and why that does no harm. */
const ANY_TEXT = [
  // A cell as it is: what cannot be stored fails its row, not the chunk.
  'PUT /api/v1/imports/:importId/chunks/:seq body.records[].values{}',
  // Kept as JSON text, in which every character has a form, and never looked into by the database.
  /^PUT \/api\/v1\/mappings\/:mappingId body\.mapping\./,
];

describe('What the routes of the API take', () => {
  let server: TestServer;
  let inputs: SchemaPart[];
  beforeAll(async () => {
    server = await startTestServer();
    inputs = server.routes
      .filter(({ url, method }) => url.startsWith(API_PREFIX) && method !== 'HEAD' && method !== 'OPTIONS')
      .flatMap(({ url, method, options: { schema } }) =>
        (['params', 'querystring', 'body'] as const).flatMap((part) => {
          const given = schema?.[part] as z.core.$ZodType | undefined;
          return given
            ? schemaParts(given, part).map(({ path, schema: inner }) => ({ path: `${method} ${url} ${path}`, schema: inner }))
            : [];
        }),
      );
    expect(inputs.length).toBeGreaterThan(100);
  });
  afterAll(() => server.close());

  const ofType = <Type extends z.core.$ZodTypeDef['type']>(type: Type) =>
    inputs.filter(({ schema }) => (schema as z.core.$ZodTypes)._zod.def.type === type);

  test('is described by every one of them: a query always, a body where the method has one, the parts of an address', () => {
    const undescribed = server.routes
      .filter(({ url, options: { schema } }) => url.startsWith(API_PREFIX) && !schema?.hide)
      .filter(({ url, method, options: { schema } }) => {
        const hasBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
        return !schema?.querystring || (hasBody && !schema.body) || (url.includes(':') && !schema.params);
      });
    expect(undescribed.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  });

  test('is never an object that swallows fields which nobody knows', () => {
    const loose = ofType('object').filter(({ schema }) => {
      const { catchall } = (schema as z.core.$ZodObject)._zod.def;
      return catchall?._zod.def.type !== 'never';
    });
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('is never text that no database can hold, but for what is never stored as such', () => {
    const careless = ofType('string').filter(({ schema }) =>
      ['A\0B', '\0', 'A\ud800', '\udc00B'].some((text) => (schema as z.ZodString).safeParse(text).success),
    );
    const unexpected = careless.filter(
      ({ path }) => !ANY_TEXT.some((known) => (typeof known === 'string' ? known === path : known.test(path))),
    );
    expect(unexpected.map(({ path }) => path)).toEqual([]);
  });

  test('is refused where it is more than the route knows', async () => {
    const client = await server.newCompany();
    for (const path of ['/session?debug=1', '/account?tenantId=x', '/sign-in?x', '/imports?state=open'])
      expect(await client.get(path)).toMatchObject({ status: 422, body: { code: 'invalid-body' } });
    expect(await client.request('POST', '/demo-sessions', { role: 'administrator' })).toMatchObject({ status: 422 });
  });
});
