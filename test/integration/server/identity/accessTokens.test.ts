import { randomUUID } from 'node:crypto';
import type { Permission } from '../../../../src/domain/people/role';
import { hashOfToken, newTenantToken } from '../../../../src/server/sessions/tenantToken';
import { Client } from '../support/client';
import { newTenant } from '../support/companies';
import { joinAnother, signUp, type SignedUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('A personal access token', () => {
  let server: TestServer;
  let kim: SignedUp;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
    kim = await signUp(server);
  });
  afterEach(() => server.setNow(null));
  afterAll(() => server.close());

  async function newToken(tenantId: string, scopes: Permission[], token = newTenantToken('accessToken', tenantId)): Promise<string> {
    const { user_id } = await server.database.system
      .selectFrom('users')
      .select('user_id')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow();
    await server.database.system
      .insertInto('access_tokens')
      .values({
        tenant_id: tenantId,
        token_id: randomUUID(),
        user_id,
        name: 'Nightly import',
        scopes: JSON.stringify(scopes),
        token_hash: hashOfToken(token),
        created_at: new Date(),
        expires_at: new Date(Date.now() + 86_400_000),
        last_used_at: null,
      })
      .execute();
    return token;
  }
  const session = (token: string) => new Client(server.origin, token).get('/session');

  test.each<[string, (tenantId: string) => string | Promise<string>]>([
    ['nobody made', (tenantId) => newTenantToken('accessToken', tenantId)],
    [
      'names another company than it is of',
      async (tenantId) => newToken(tenantId, ['read'], newTenantToken('accessToken', await newTenant(server.database))),
    ],
    ['is of another kind', (tenantId) => newToken(tenantId, ['read'], newTenantToken('invitation', tenantId))],
  ])('lets nobody in that %s', async (_, token) => {
    expect((await session(await token(kim.company))).status).toBe(401);
  });

  test('does what both its scopes and its owner’s role allow', async () => {
    const token = await newToken(kim.company, ['import', 'read']);
    expect((await session(token)).body).toMatchObject({
      user: { role: 'administrator', email: kim.email },
      permissions: ['read', 'import'],
    });
    const other = await joinAnother(kim, server, 'viewer');
    expect((await session(await newToken(other, ['read', 'import', 'administer']))).body.permissions).toEqual(['read']);
  });

  test('lets nobody in once it has expired, or its owner was removed', async () => {
    const lee = await signUp(server);
    const token = await newToken(lee.company, ['read']);
    server.setNow(new Date(Date.now() + 86_400_000 + 1_000));
    expect((await session(token)).status).toBe(401);
    server.setNow(null);
    expect((await session(token)).status).toBe(200);
    await server.database.system.updateTable('users').set({ removed_at: new Date() }).where('tenant_id', '=', lee.company).execute();
    expect((await session(token)).status).toBe(401);
  });

  test('tells when it was used last, to the minute', async () => {
    const lee = await signUp(server);
    const token = await newToken(lee.company, ['read']);
    const begin = Date.now();
    const usedAfter = async (seconds: number) => {
      server.setNow(new Date(begin + seconds * 1_000));
      await session(token);
      const { last_used_at } = await server.database.system
        .selectFrom('access_tokens')
        .select('last_used_at')
        .where('tenant_id', '=', lee.company)
        .executeTakeFirstOrThrow();
      return (last_used_at!.getTime() - begin) / 1_000;
    };
    expect([await usedAfter(0), await usedAfter(59), await usedAfter(60), await usedAfter(61)]).toEqual([0, 0, 60, 60]);
  });
});
