import fc from 'fast-check';
import { INVITATION_DAYS, peopleSchema, type People } from '../../../src/contract/people';
import { ROLES, type Role } from '../../../src/domain/people/role';
import { hashOfToken } from '../../../src/server/sessions/tenantToken';
import type { Body, Client } from './support/client';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { Client as ClientOf } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const NOBODY = '0190f0c0-1111-7000-8000-000000000001';

describe('People', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ publicOrigin: () => 'https://fieldsheet.example.com' });
  });
  afterAll(() => server.close());

  async function company(...roles: Role[]) {
    const tenantId = await newTenant(server.database);
    const clients = [];
    for (const role of roles) clients.push(new ClientOf(server.origin, await tokenOfNewPerson(server.database, tenantId, role)));
    return { tenantId, clients: clients as [Client, ...Client[]] };
  }
  const idOf = async (client: Client): Promise<string> => (await client.get('/session')).body.user.id;
  const people = async (client: Client): Promise<People> => peopleSchema.parse((await client.get('/people')).body);
  const auditOf = async (client: Client): Promise<string[]> => (await client.get('/audit')).body.events.map(({ action }: Body) => action);

  test.each<[Role]>([['viewer'], ['importer']])('are not for somebody who is only %s', async (role) => {
    const { clients } = await company('administrator', role);
    const [administrator, client] = clients as [Client, Client];
    const before = await people(administrator);
    const other = await idOf(administrator);
    for (const ask of [
      () => client.get('/people'),
      () => client.put(`/people/${other}`, { role: 'viewer' }),
      () => client.delete(`/people/${other}`),
      () => client.post('/invitations', { email: 'sam@example.com', role: 'viewer' }),
      () => client.delete(`/invitations/${NOBODY}`),
      () => client.get('/audit'),
    ])
      expect(await ask()).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await people(administrator)).toEqual(before);
  });

  test.each<[string, object, number, string]>([
    ['an address that is none', { email: 'sam', role: 'viewer' }, 422, 'invalid-body'],
    ['an address with a NUL', { email: 'sam\0@example.com', role: 'viewer' }, 422, 'invalid-body'],
    ['an address of 255 characters', { email: `${'x'.repeat(243)}@example.com`, role: 'viewer' }, 422, 'invalid-body'],
    ['a role that there is not', { email: 'sam@example.com', role: 'owner' }, 422, 'invalid-body'],
    ['a company of one’s choice', { email: 'sam@example.com', role: 'viewer', tenantId: NOBODY }, 422, 'invalid-body'],
  ])('are not invited with %s', async (_what, body, status, code) => {
    const { clients } = await company('administrator');
    expect(await clients[0].post('/invitations', body)).toMatchObject({ status, body: { code } });
    expect((await people(clients[0])).invitations).toEqual([]);
  });

  test('of another company are not found', async () => {
    const [mine, theirs] = [await company('administrator'), await company('administrator', 'viewer')];
    const viewer = await idOf(theirs.clients[1]!);
    const { body: invitation } = await theirs.clients[0].post('/invitations', { email: 'sam@example.com', role: 'viewer' });
    for (const ask of [
      () => mine.clients[0].put(`/people/${viewer}`, { role: 'administrator' }),
      () => mine.clients[0].delete(`/people/${viewer}`),
      () => mine.clients[0].delete(`/invitations/${invitation.id}`),
    ])
      expect(await ask()).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await people(theirs.clients[0])).toMatchObject({ members: [{}, {}], invitations: [{ id: invitation.id }] });
  });

  test('are invited by a link that is shown once, holds for 14 days and is replaced by the next for the same address', async () => {
    const { tenantId, clients } = await company('administrator');
    const invite = (email: string, role: Role) => clients[0].post('/invitations', { email, role });
    const first = await invite('Sam@Example.com', 'viewer');
    const second = await invite(' sam@example.com ', 'importer');
    expect([first.status, second.status]).toEqual([201, 201]);
    const { invitations } = await people(clients[0]);
    expect(invitations).toEqual([
      {
        id: second.body.id,
        email: 'sam@example.com',
        role: 'importer',
        invitedBy: 'Kim',
        createdAt: second.body.createdAt,
        expiresAt: second.body.expiresAt,
      },
    ]);
    expect(Date.parse(invitations[0]!.expiresAt) - Date.parse(invitations[0]!.createdAt)).toBe(INVITATION_DAYS * 86_400_000);
    const [, token] = /^https:\/\/fieldsheet\.example\.com\/sign-in\/#invitation=(fsin_.+)$/.exec(second.body.link)!;
    const stored = await server.database.system.selectFrom('invitations').selectAll().where('tenant_id', '=', tenantId).execute();
    expect(stored.map(({ token_hash: hash }) => hash)).toEqual([hashOfToken(token!)]);

    expect(await clients[0].delete(`/invitations/${first.body.id}`)).toMatchObject({ status: 404 });
    expect(await clients[0].delete(`/invitations/${second.body.id}`)).toMatchObject({ status: 200, body: { id: second.body.id } });
    expect((await people(clients[0])).invitations).toEqual([]);
    expect(await auditOf(clients[0])).toEqual(['invitation-withdrawn', 'invitation-made', 'invitation-made']);
  });

  test('that belong to the company already are not invited, until they are removed', async () => {
    const { tenantId, clients } = await company('administrator', 'viewer');
    const viewer = await idOf(clients[1]!);
    await server.database.system
      .updateTable('users')
      .set({ email: 'Sam@example.com' })
      .where('tenant_id', '=', tenantId)
      .where('user_id', '=', viewer)
      .execute();
    const invite = () => clients[0].post('/invitations', { email: 'sam@EXAMPLE.com', role: 'viewer' });
    expect(await invite()).toMatchObject({ status: 409, body: { code: 'already-member' } });
    await clients[0].delete(`/people/${viewer}`);
    expect(await invite()).toMatchObject({ status: 201 });
  });

  test('get another role from their next request on', async () => {
    const { clients } = await company('administrator', 'viewer');
    const viewer = await idOf(clients[1]!);
    expect((await clients[1]!.get('/people')).status).toBe(403);
    expect(await clients[0].put(`/people/${viewer}`, { role: 'administrator' })).toMatchObject({
      status: 200,
      body: { role: 'administrator' },
    });
    expect((await clients[1]!.get('/people')).status).toBe(200);
    expect(await auditOf(clients[0])).toEqual(['member-role-changed']);
    // Once more changes nothing, and is no change.
    await clients[0].put(`/people/${viewer}`, { role: 'administrator' });
    expect(await auditOf(clients[0])).toEqual(['member-role-changed']);
  });

  test('that are removed are let in no more, keep what they did, and lose their access tokens', async () => {
    const { tenantId, clients } = await company('administrator', 'importer');
    const importer = await idOf(clients[1]!);
    const importId = await clients[1]!.startImport();
    await clients[1]!.post('/access-tokens', { name: 'Nightly', scopes: ['read'], days: 30 });
    expect(await clients[0].delete(`/people/${importer}`)).toMatchObject({ status: 200, body: { id: importer } });
    expect(await clients[1]!.get('/session')).toMatchObject({ status: 401 });
    expect(await clients[0].delete(`/people/${importer}`)).toMatchObject({ status: 404 });
    expect((await people(clients[0])).members).toHaveLength(1);
    expect((await clients[0].get(`/imports/${importId}`)).body.createdBy).toBe('Kim');
    expect(await server.database.system.selectFrom('access_tokens').selectAll().where('tenant_id', '=', tenantId).execute()).toEqual([]);
    expect(await auditOf(clients[0])).toEqual(['member-removed', 'token-made', 'import-started']);
  });

  test('keep an administrator, whatever is asked at once', async () => {
    const changes = fc.array(
      fc.record({ by: fc.nat(2), whose: fc.nat(2), to: fc.constantFrom<Role | 'removed' | 'erased'>(...ROLES, 'removed', 'erased') }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (wanted) => {
        const { tenantId, clients } = await company('administrator', 'administrator', 'administrator');
        const ids = await Promise.all(clients.map(idOf));
        const answers = await Promise.all(
          wanted.map(({ by, whose, to }) => {
            if (to === 'erased') return clients[by]!.post(`/people/${ids[whose]}/erasure`);
            return to === 'removed'
              ? clients[by]!.delete(`/people/${ids[whose]}`)
              : clients[by]!.put(`/people/${ids[whose]}`, { role: to });
          }),
        );
        // Somebody may lose the right to ask, or be gone, before it is their turn.
        expect(answers.map(({ status }) => status).filter((status) => ![200, 401, 403, 404, 409].includes(status))).toEqual([]);
        const left = await server.database.system
          .selectFrom('users')
          .select('role')
          .where('tenant_id', '=', tenantId)
          .where('removed_at', 'is', null)
          .execute();
        expect(left.map(({ role }) => role)).toContain('administrator');
      }),
      { numRuns: 25 },
    );
  });

  test('the last administrator neither steps down nor leaves', async () => {
    const { clients } = await company('administrator', 'importer');
    const administrator = await idOf(clients[0]);
    expect(await clients[0].put(`/people/${administrator}`, { role: 'viewer' })).toMatchObject({
      status: 409,
      body: { code: 'last-administrator' },
    });
    expect(await clients[0].delete(`/people/${administrator}`)).toMatchObject({ status: 409, body: { code: 'last-administrator' } });
    expect(await auditOf(clients[0])).toEqual([]);
  });
});
