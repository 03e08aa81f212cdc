import { SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { newTenant } from '../support/companies';
import { invite, newEmail, PASSWORD, signUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('An invitation', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
  });
  beforeEach(() => {
    browser = new Browser(server.origin);
  });
  afterAll(() => server.close());

  const account = { name: 'Lee Park', password: PASSWORD };
  const see = (token: string) => browser.post(SIGN_IN.invitation, { token });
  const accept = (token: string, by: object = {}) => browser.post(SIGN_IN.acceptance, { token, ...by });

  test.each<[string, (token: string) => string, RegExp]>([
    ['that is none', () => 'hello', /not the whole link/],
    ['whose end was lost', (token) => token.slice(0, -3), /not the whole link/],
    ['of another company than it says', (token) => token.replace(/[0-9a-f]{8}-/, '01234567-'), /withdrawn/],
    ['that nobody made', (token) => token.slice(0, -4) + 'xxxx', /withdrawn/],
  ])('%s is refused with a reason', async (_, change, reason) => {
    const token = change(await invite(server, { email: newEmail() }));
    for (const { body } of [await see(token), await accept(token, { account })])
      expect(body).toMatchObject({ code: 'invitation-expired', detail: expect.stringMatching(reason) });
  });

  test('that has expired says so', async () => {
    const token = await invite(server, { email: newEmail(), expiresAt: new Date() });
    for (const { body } of [await see(token), await accept(token, { account })])
      expect(body).toMatchObject({
        code: 'invitation-expired',
        detail: 'This invitation to Other company has expired. Ask for a new one.',
      });
  });

  test('that was withdrawn says so', async () => {
    const tenantId = await newTenant(server.database);
    const token = await invite(server, { tenantId, email: newEmail() });
    await server.database.system.deleteFrom('invitations').where('tenant_id', '=', tenantId).execute();
    expect((await accept(token, { account })).body.detail).toMatch(/withdrawn/);
  });

  test('makes an account for the invited address, and one of the company’s people, once', async () => {
    const email = newEmail();
    const token = await invite(server, { email, role: 'importer' });
    expect((await see(token)).body).toEqual({ company: 'Other company', email, role: 'importer', hasAccount: false });
    expect((await accept(token, { account })).status).toBe(204);
    expect((await browser.get(SIGN_IN.session)).body).toMatchObject({
      person: { name: 'Lee Park', email },
      companies: [{ name: 'Other company', role: 'importer' }],
    });
    for (const { body } of [await see(token), await accept(token), await new Browser(server.origin).post(SIGN_IN.invitation, { token })])
      expect(body).toMatchObject({ code: 'already-member', detail: expect.stringContaining('accepted already') });
  });

  test('is accepted once however many try at once', async () => {
    const tenantId = await newTenant(server.database);
    const token = await invite(server, { tenantId, email: newEmail() });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => new Browser(server.origin).post(SIGN_IN.acceptance, { token, account })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await server.database.system.selectFrom('users').select('user_id').where('tenant_id', '=', tenantId).execute()).toHaveLength(1);
  });

  test('makes no second account for an address that has one, and is accepted after signing in', async () => {
    const { email } = await signUp(server);
    const token = await invite(server, { email: email.toLowerCase() });
    expect((await see(token)).body.hasAccount).toBe(true);
    expect((await accept(token, { account })).body.code).toBe('account-exists');
    expect((await accept(token)).body.code).toBe('unauthenticated');
    await browser.signIn(email, PASSWORD);
    expect((await accept(token)).status).toBe(204);
    expect((await browser.get(SIGN_IN.session)).body.companies).toHaveLength(2);
  });

  test('is not for who is signed in with another address, and waits for the right one', async () => {
    const other = await signUp(server);
    const email = newEmail();
    const token = await invite(server, { email });
    const { body } = await other.browser.post(SIGN_IN.acceptance, { token });
    expect(body).toMatchObject({ code: 'forbidden', detail: expect.stringContaining(`This invitation is for ${email}`) });
    expect((await accept(token, { account })).status).toBe(204);
  });

  test('to a company that one belongs to already changes nothing', async () => {
    const kim = await signUp(server);
    const token = await invite(server, { tenantId: kim.company, email: kim.email, role: 'viewer' });
    expect((await kim.browser.post(SIGN_IN.acceptance, { token })).body.code).toBe('already-member');
    expect((await kim.browser.get(SIGN_IN.session)).body.companies).toMatchObject([{ role: 'administrator' }]);
  });

  test('lets somebody back in who was removed, as a new user', async () => {
    const kim = await signUp(server);
    await server.database.system.updateTable('users').set({ removed_at: new Date() }).where('tenant_id', '=', kim.company).execute();
    const token = await invite(server, { tenantId: kim.company, email: kim.email, role: 'viewer' });
    expect((await kim.browser.post(SIGN_IN.acceptance, { token })).status).toBe(204);
    expect((await kim.browser.get(SIGN_IN.session)).body.companies).toMatchObject([{ role: 'viewer' }]);
  });

  test('puts on the company’s record who joined, and as what', async () => {
    const tenantId = await newTenant(server.database);
    const email = newEmail();
    await accept(await invite(server, { tenantId, email, role: 'viewer' }), { account });
    const events = await server.database.system
      .selectFrom('audit_events')
      .select(['action', 'details'])
      .where('tenant_id', '=', tenantId)
      .execute();
    expect(events).toEqual([{ action: 'member-joined', details: { email, role: 'viewer' } }]);
  });

  test('asks of its account’s password what every password is asked', async () => {
    const token = await invite(server, { email: newEmail() });
    expect((await accept(token, { account: { ...account, password: 'OtherCompany' } })).body.errors[0].code).toBe('about-you');
    expect((await see(token)).status).toBe(200);
  });
});
