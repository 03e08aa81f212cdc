import { SIGN_IN } from '../../../../src/contract/signIn';
import { newPasswordReset } from '../../../../src/server/identity/passwords/passwordResets';
import { Browser } from '../support/browser';
import { Client } from '../support/client';
import { joinAnother, newEmail, PASSWORD, recordsOf, signUp, type SignedUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const NEW_PASSWORD = 'four wombats on a raft';

describe('A password', () => {
  let server: TestServer;
  let kim: SignedUp;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
  });
  beforeEach(async () => {
    kim = await signUp(server);
  });
  afterEach(() => server.setNow(null));
  afterAll(() => server.close());

  const change = (current: string, password: string) => kim.browser.put(SIGN_IN.password, { current, password });
  const linkFor = async (email: string, now = new Date()) => newPasswordReset({ database: server.database, now: () => now }, email);

  test('is not changed by who does not know it, and guessing is limited', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await change('not the password', NEW_PASSWORD)).body.code).toBe('wrong-credentials');
    expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(429);
  });

  test('is not changed by who is not signed in', async () => {
    const { body } = await new Browser(server.origin).put(SIGN_IN.password, { current: PASSWORD, password: NEW_PASSWORD });
    expect(body.code).toBe('unauthenticated');
  });

  test('is not changed to a weak one', async () => {
    expect((await change(PASSWORD, 'password1234')).body.code).toBe('weak-password');
    expect((await new Browser(server.origin).signIn(kim.email, PASSWORD)).status).toBe(204);
  });

  test.each([
    ['the company’s name', 'Tran Plumbing 2026'],
    ['the person’s name', 'kim.tran.2026'],
    ['the product’s name', '##Fieldsheet##'],
  ])('is neither changed to nor set to %s', async (_, password) => {
    const token = await linkFor(kim.email);
    for (const { body } of [await change(PASSWORD, password), await kim.browser.put(SIGN_IN.reset, { token, password })])
      expect(body).toMatchObject({ code: 'weak-password', errors: [{ pointer: '/password', code: 'about-you' }] });
  });

  test('that is changed signs out everywhere but here', async () => {
    const elsewhere = new Browser(server.origin);
    await elsewhere.signIn(kim.email, PASSWORD);
    const tokens = await elsewhere.tokens(kim.company);
    expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect((await new Client(server.origin, tokens.access_token).get('/session')).status).toBe(401);
    expect((await elsewhere.get(SIGN_IN.session)).body.person).toBeNull();
    expect((await kim.browser.get(SIGN_IN.session)).body.person).not.toBeNull();
    expect((await elsewhere.signIn(kim.email, PASSWORD)).status).toBe(403);
    expect((await elsewhere.signIn(kim.email, NEW_PASSWORD)).status).toBe(204);
  });

  test('is set anew by a link, once, and signs out everywhere', async () => {
    const [token, another] = [await linkFor(kim.email), await linkFor(kim.email)];
    const browser = new Browser(server.origin);
    expect((await browser.post(SIGN_IN.reset, { token })).body).toEqual({ email: kim.email });
    expect((await browser.put(SIGN_IN.reset, { token, password: 'password1234' })).body.code).toBe('weak-password');
    expect((await browser.put(SIGN_IN.reset, { token, password: NEW_PASSWORD })).status).toBe(204);
    expect((await browser.get(SIGN_IN.session)).body.person).toMatchObject({ email: kim.email });
    expect((await kim.browser.get(SIGN_IN.session)).body.person).toBeNull();
    for (const used of [token, another])
      expect((await browser.put(SIGN_IN.reset, { token: used, password: PASSWORD })).body.code).toBe('link-expired');
  });

  test('that is changed or set is on record in each company of its owner, as what they did', async () => {
    const other = await joinAnother(kim, server);
    const left = await joinAnother(kim, server);
    await server.database.system.updateTable('users').set({ removed_at: new Date() }).where('tenant_id', '=', left).execute();
    await change(PASSWORD, NEW_PASSWORD);
    await kim.browser.put(SIGN_IN.reset, { token: await linkFor(kim.email), password: PASSWORD });
    const both = [{}, { by: 'link' }].map((details) => ({ by: 'Kim Tran', details }));
    expect(await recordsOf(server, kim.company, 'password-changed')).toEqual(both);
    expect(await recordsOf(server, other, 'password-changed')).toEqual(both);
    expect(await recordsOf(server, left, 'password-changed')).toEqual([]);
  });

  test('can be set by a link when the account has to wait after guesses', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await new Browser(server.origin).signIn(kim.email, 'not the password');
    const browser = new Browser(server.origin);
    await browser.put(SIGN_IN.reset, { token: await linkFor(kim.email), password: NEW_PASSWORD });
    expect((await browser.signIn(kim.email, NEW_PASSWORD)).status).toBe(204);
  });

  test.each([
    ['that nobody made', async () => 'x'.repeat(43)],
    ['a day later', async () => linkFor(kim.email, new Date(Date.now() - 86_400_000 - 1_000))],
  ])('is not set by a link %s', async (_, link) => {
    const { body } = await new Browser(server.origin).put(SIGN_IN.reset, { token: await link(), password: NEW_PASSWORD });
    expect(body.code).toBe('link-expired');
  });

  test('of nobody has no link', async () => {
    expect(await linkFor(newEmail())).toBeNull();
  });
});
