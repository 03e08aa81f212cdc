import { accessTokensSchema, MAX_TOKEN_DAYS } from '../../../src/contract/accessTokens';
import { hashOfToken } from '../../../src/server/sessions/tenantToken';
import { Client as ClientOf, type Body, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const good = { name: 'Nightly import', scopes: ['read', 'import'], days: 30 };

describe('Access tokens', () => {
  let server: TestServer;
  let kim: Client;
  let lee: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    [kim, lee] = await server.newColleagues();
  });
  const tokens = async (client: Client) => accessTokensSchema.parse((await client.get('/access-tokens')).body).tokens;

  test.each<[string, object, number, string]>([
    ['without a name', { name: ' ' }, 422, 'invalid-body'],
    ['with a name of 101 characters', { name: 'x'.repeat(101) }, 422, 'invalid-body'],
    ['with a name that no text can hold', { name: 'a\0b' }, 422, 'invalid-body'],
    ['that may do nothing', { scopes: [] }, 422, 'invalid-body'],
    ['that may do what nobody can', { scopes: ['everything'] }, 422, 'invalid-body'],
    ['that may do more than its owner', { scopes: ['read', 'administer'] }, 403, 'forbidden'],
    ['for no day', { days: 0 }, 422, 'invalid-body'],
    ['for ever', { days: MAX_TOKEN_DAYS + 1 }, 422, 'invalid-body'],
    ['for somebody else', { userId: '0190f0c0-1111-7000-8000-000000000001' }, 422, 'invalid-body'],
  ])('are not made %s', async (_what, change, status, code) => {
    expect(await kim.post('/access-tokens', { ...good, ...change })).toMatchObject({ status, body: { code } });
    expect(await tokens(kim)).toEqual([]);
  });

  test('are shown once, stored as a hash, and only their owner’s', async () => {
    const { status, body } = await kim.post('/access-tokens', { ...good, scopes: ['read', 'import', 'read'] });
    expect(status).toBe(201);
    expect(body.token).toMatch(/^fsat_/);
    const { token, ...shown } = body;
    expect(await tokens(kim)).toEqual([shown]);
    expect(shown).toMatchObject({ name: 'Nightly import', scopes: ['read', 'import'], lastUsedAt: null });
    expect(await tokens(lee)).toEqual([]);
    expect(await lee.delete(`/access-tokens/${body.id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const [stored] = await server.database.system.selectFrom('access_tokens').selectAll().where('token_id', '=', body.id).execute();
    expect(stored!.token_hash).toEqual(hashOfToken(token));

    expect(await kim.delete(`/access-tokens/${body.id}`)).toMatchObject({ status: 200, body: { id: body.id } });
    expect(await tokens(kim)).toEqual([]);
    expect(await kim.delete(`/access-tokens/${body.id}`)).toMatchObject({ status: 404 });
  });

  test('let in to what they may, and make no other tokens', async () => {
    const { body } = await kim.post('/access-tokens', { ...good, scopes: ['read'] });
    const script = new ClientOf(server.origin, body.token);
    expect((await script.get('/customers')).status).toBe(200);
    expect(await script.post('/access-tokens', { ...good, scopes: ['read'] })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await script.put(`/imports/${body.id}`, { workbookName: 'A', sheetNames: [], totalRows: 1 })).toMatchObject({ status: 403 });
  });

  test('are gone once they have expired', async () => {
    const client = await server.newCompany('viewer');
    await client.post('/access-tokens', { name: 'Short', scopes: ['read'], days: 1 });
    await client.post('/access-tokens', { name: 'Long', scopes: ['read'], days: 3 });
    server.setNow(new Date(Date.now() + 2 * 86_400_000));
    expect((await tokens(client)).map(({ name }) => name)).toEqual(['Long']);
    server.setNow(new Date());
  });

  test('are on record with their name and scopes, not with the token', async () => {
    const administrator = await server.newCompany();
    const { body } = await administrator.post('/access-tokens', { ...good, scopes: ['administer'] });
    await administrator.delete(`/access-tokens/${body.id}`);
    const { events } = (await administrator.get('/audit')).body;
    expect(events.map(({ action, by, details }: Body) => ({ action, by, details }))).toEqual([
      { action: 'token-withdrawn', by: 'Kim', details: { token: 'Nightly import' } },
      { action: 'token-made', by: 'Kim', details: { token: 'Nightly import', scopes: ['administer'], days: 30 } },
    ]);
  });
});
