import { customers, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('Adding a value to a list', () => {
  let server: TestServer;
  let administrator: Client;
  let member: Client;
  beforeAll(async () => {
    server = await startTestServer();
    [administrator, member] = [await server.newCompany(), await server.newCompany('importer')];
  });
  afterAll(() => server.close());

  const add = (client: Client, field: string, value: unknown, entity = 'customer') =>
    client.post('/account/list-values', { entity, field, value });
  const lists = async (client: Client) => (await client.get('/account')).body.settings.lists;
  const additions = () => server.database.system.selectFrom('list_additions').selectAll().orderBy('added_at').execute();

  test.each([
    ['without a session', () => add(server.stranger, 'customerType', 'Farm'), 401, 'unauthenticated'],
    ['blank', () => add(administrator, 'customerType', '  '), 422, 'invalid-body'],
    ['that is no text', () => add(administrator, 'customerType', 7), 422, 'invalid-body'],
    ['of 256 letters', () => add(administrator, 'customerType', 'x'.repeat(256)), 422, 'invalid-body'],
    ['with a NUL', () => add(administrator, 'customerType', 'a\0b'), 422, 'invalid-body'],
    ['with half a character', () => add(administrator, 'customerType', 'a\ud800'), 422, 'invalid-body'],
    ['of another entity', () => add(administrator, 'customerType', 'Farm', 'site'), 422, 'invalid-body'],
    ['to a field that has no list', () => add(administrator, 'companyName', 'Farm'), 404, 'not-found'],
    ['to a field that there is not', () => add(administrator, '__proto__', 'Farm'), 404, 'not-found'],
    ['to the users', () => add(administrator, 'assignedUser', 'Kim'), 403, 'forbidden'],
    ['to the payment terms, by a member', () => add(member, 'paymentTerm', '21 Days'), 403, 'forbidden'],
    ['to the price levels, by a member', () => add(member, 'priceLevel', 'Gold'), 403, 'forbidden'],
    ['to a custom field, by a member', () => add(member, 'custom.Risk Rating', 'Extreme'), 403, 'forbidden'],
  ])('%s is refused', async (_what, ask, status, code) => {
    const before = [await lists(administrator), await lists(member)];
    expect(await ask()).toMatchObject({ status, body: { code } });
    expect([await lists(administrator), await lists(member)]).toEqual(before);
    expect(await additions()).toEqual([]);
  });

  test('puts it at the end once, however often and at once it is sent, for this company alone', async () => {
    const answers = await Promise.all(['Farm', ' farm ', 'FARM', 'School'].map((value) => add(member, 'customerType', value)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201, 201]);
    const [first] = answers.map(({ body }) => body.value);
    expect(answers.slice(0, 3).every(({ body }) => body.value === first)).toBe(true);
    const { customerType } = await lists(member);
    expect(customerType.slice(0, 5)).toEqual(['Commercial', 'Residential', 'Strata', 'Government', 'Real Estate']);
    expect(customerType.slice(5).sort()).toEqual([first, 'School'].sort());
    expect((await lists(administrator)).customerType).toHaveLength(5);
  });

  test('is there for the rows that follow, and on record with who added it', async () => {
    await add(administrator, 'custom.Risk Rating', 'Extreme');
    const { body } = await administrator.get('/account');
    expect(body.settings.customFields.find(({ name }: { name: string }) => name === 'Risk Rating').options).toEqual([
      'Low',
      'Medium',
      'High',
      'Extreme',
    ]);
    expect(await administrator.import(customers({ companyName: 'A', 'custom.Risk Rating': 'Extreme' }))).toEqual(['created']);
    expect(await additions()).toEqual(
      expect.arrayContaining([expect.objectContaining({ entity: 'customer', field: 'custom.Risk Rating', value: 'Extreme' })]),
    );
  });

  test('says in the session who may', async () => {
    expect((await administrator.get('/session')).body.user.role).toBe('administrator');
    expect((await member.get('/session')).body.user.role).toBe('importer');
    expect((await (await server.demoUser()).get('/session')).body.user.role).toBe('administrator');
  });
});
