import { COMPANY_PARAMETER, OAUTH, OAUTH_CLIENTS, SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { Client } from '../support/client';
import { newTenant } from '../support/companies';
import { joinAnother, PASSWORD, signUp, type SignedUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

let server: TestServer;
let kim: SignedUp;
beforeAll(async () => {
  server = await startTestServer({ signUpOpen: true });
  kim = await signUp(server);
});
// What ends a sign-in ends it in the browser too.
beforeEach(() => kim.browser.signIn(kim.email, PASSWORD));
afterEach(() => server.setNow(null));
afterAll(() => server.close());

const session = (token: string) => new Client(server.origin, token).get('/session');

describe('The authorisation endpoint refuses', () => {
  test.each<[string, Record<string, string>]>([
    ['a redirect address that is not registered', { redirect_uri: 'https://evil.example/addin/signed-in.html' }],
    ['one that only begins like a registered one', { redirect_uri: '{registered}/../../evil' }],
    ['one with something behind it', { redirect_uri: '{registered}?next=https://evil.example' }],
    ['a client that it does not know', { client_id: 'somebody' }],
    ['the redirect address of another client', { client_id: OAUTH_CLIENTS.system.id }],
  ])('%s, and sends the browser nowhere else', async (_, parameters) => {
    const registered = server.origin + OAUTH_CLIENTS.addin.redirectPath;
    const changed = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, value.replace('{registered}', registered)]),
    );
    const { answer } = await kim.browser.start({ parameters: changed });
    expect(answer).toBe(`${SIGN_IN.page}?problem=request`);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a challenge in plain text', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no challenge', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['an ID token in the address', { response_type: 'id_token', nonce: 'n' }, 'unsupported_response_type'],
    ['to answer without asking who it is', { prompt: 'none' }, 'login_required'],
  ])('%s', async (_, parameters, error) => {
    const { answer, redirectUri } = await kim.browser.start({ parameters });
    expect(answer.startsWith(redirectUri)).toBe(true);
    expect(answer).toContain(`error=${error}`);
    expect(answer).not.toContain('code=');
  });

  test('to go on in another browser than the one that asked, whoever is signed in there', async () => {
    const { request } = await new Browser(server.origin).start();
    expect((await kim.browser.get(SIGN_IN.requestDetails(request))).body.code).toBe('sign-in-expired');
    expect((await kim.browser.post(SIGN_IN.continue(request), { company: kim.company })).body.code).toBe('sign-in-expired');
    expect((await kim.browser.get(`${OAUTH.authorize}/${request}`)).location).toBe(`${SIGN_IN.page}?problem=request`);
  });

  test('a company that the person does not belong to', async () => {
    const { request } = await kim.browser.start();
    expect((await kim.browser.post(SIGN_IN.continue(request), { company: await newTenant(server.database) })).body.code).toBe('forbidden');
  });

  test('somebody who is not signed in', async () => {
    const browser = new Browser(server.origin);
    const { request } = await browser.start();
    expect((await browser.post(SIGN_IN.continue(request), { company: kim.company })).body.code).toBe('unauthenticated');
  });

  test('who is signed in already, where the password is asked for anew', async () => {
    server.setNow(new Date(Date.now() - 10_000));
    const { browser, company, email } = await signUp(server);
    server.setNow(null);
    const flow = await browser.start({ parameters: { prompt: 'login' } });
    expect((await browser.get(SIGN_IN.requestDetails(flow.request))).body.askAgain).toBe(true);
    expect((await browser.post(SIGN_IN.continue(flow.request), { company })).body.code).toBe('unauthenticated');
    await browser.signIn(email, PASSWORD);
    expect(await browser.code(flow, company)).toMatch(/^[\w-]{43}$/);
  });

  test('with an error to the client when the person would rather not', async () => {
    const { request, redirectUri } = await kim.browser.start();
    const { location } = (await kim.browser.post(SIGN_IN.cancel(request))).body;
    const answer = (await kim.browser.get(location)).location ?? '';
    expect(answer.startsWith(redirectUri)).toBe(true);
    expect(answer).toContain('error=access_denied');
  });
});

describe('The token endpoint refuses', () => {
  test.each<[string, Record<string, string>]>([
    ['a code without its verifier', { code_verifier: '' }],
    ['a code with another verifier', { code_verifier: 'x'.repeat(43) }],
    ['a code for another redirect address', { redirect_uri: 'https://evil.example/addin/signed-in.html' }],
    ['a code of another client', { client_id: OAUTH_CLIENTS.system.id }],
    ['a code that nobody gave', { code: 'x'.repeat(43) }],
  ])('%s', async (_, changes) => {
    const flow = await kim.browser.start();
    const answer = await kim.browser.redeem(await kim.browser.code(flow, kim.company), flow, changes);
    expect([400, 401]).toContain(answer.status);
    expect(answer.body).not.toHaveProperty('access_token');
  });

  test('a code that was used, and revokes what came of it', async () => {
    const flow = await kim.browser.start();
    const code = await kim.browser.code(flow, kim.company);
    const { body } = await kim.browser.redeem(code, flow);
    expect((await session(body.access_token)).status).toBe(200);
    expect((await kim.browser.redeem(code, flow)).body.error).toBe('invalid_grant');
    expect((await session(body.access_token)).status).toBe(401);
  });

  test('a code that came too late', async () => {
    const flow = await kim.browser.start();
    const code = await kim.browser.code(flow, kim.company);
    server.setNow(new Date(Date.now() + 61_000));
    expect((await kim.browser.redeem(code, flow)).body.error).toBe('invalid_grant');
  });

  test.each(['password', 'client_credentials', 'urn:ietf:params:oauth:grant-type:device_code'])('the grant type %s', async (grant_type) => {
    const { body } = await kim.browser.form(OAUTH.token, { grant_type, client_id: OAUTH_CLIENTS.addin.id });
    expect(body.error).toBe('unsupported_grant_type');
  });

  test('another origin than those of the clients, which may not read the answer either', async () => {
    const foreign = await fetch(server.origin + OAUTH.token, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: OAUTH_CLIENTS.addin.id, refresh_token: 'x' }).toString(),
    });
    expect(foreign.status).toBe(400);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('A token', () => {
  test('is for the company that was chosen, and no other', async () => {
    const other = await joinAnother(kim, server, 'viewer');
    for (const [company, role] of [
      [kim.company, 'administrator'],
      [other, 'viewer'],
    ] as const) {
      const { body } = await session((await kim.browser.tokens(company)).access_token);
      expect(body).toMatchObject({ company: { id: company, isDemo: false }, user: { email: kim.email, role } });
      expect(body.companies.map(({ id }: { id: string }) => id).toSorted()).toEqual([kim.company, other].toSorted());
    }
  });

  test('is for the company that the client asked for, which the page is told', async () => {
    const { request } = await kim.browser.start({ parameters: { [COMPANY_PARAMETER]: kim.company } });
    expect((await kim.browser.get(SIGN_IN.requestDetails(request))).body).toEqual({
      client: 'fieldsheet-addin',
      company: kim.company,
      askAgain: false,
    });
  });

  test('lets nobody in after 15 minutes, and is renewed by the refresh token that came with it', async () => {
    const tokens = await kim.browser.tokens(kim.company);
    server.setNow(new Date(Date.now() + 15 * 60_000 + 1_000));
    expect((await session(tokens.access_token)).status).toBe(401);
    const renewed = (await kim.browser.refresh(tokens.refresh_token)).body;
    expect((await session(renewed.access_token)).status).toBe(200);
  });

  test('does what its person’s role allows at the moment, and nothing once they are removed', async () => {
    const lee = await signUp(server);
    const { access_token: token, refresh_token } = await lee.browser.tokens(lee.company);
    const change = (columns: { role?: 'viewer'; removed_at?: Date }) =>
      server.database.system.updateTable('users').set(columns).where('tenant_id', '=', lee.company).execute();
    await change({ role: 'viewer' });
    expect((await session(token)).body.permissions).toEqual(['read']);
    await change({ removed_at: new Date() });
    expect((await session(token)).status).toBe(401);
    expect((await lee.browser.refresh(refresh_token)).body.error).toBe('invalid_grant');
    expect((await lee.browser.get(SIGN_IN.session)).body.companies).toEqual([]);
  });

  test('goes with the membership', async () => {
    const lee = await signUp(server);
    const tokens = await lee.browser.tokens(lee.company);
    await server.database.system.deleteFrom('identity.memberships').where('tenant_id', '=', lee.company).execute();
    expect((await session(tokens.access_token)).status).toBe(401);
    expect((await lee.browser.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('is nowhere in the database, nor is a code or a cookie', async () => {
    const flow = await kim.browser.start();
    const code = await kim.browser.code(flow, kim.company);
    const tokens = (await kim.browser.redeem(code, flow)).body;
    const stored = await Promise.all(
      (['identity.oauth_records', 'identity.grants', 'identity.browser_sessions'] as const).map((table) =>
        server.database.system.selectFrom(table).selectAll().execute(),
      ),
    );
    const text = JSON.stringify(stored);
    for (const secret of [code, tokens.access_token, tokens.refresh_token, flow.request, kim.browser.cookie('fieldsheet')])
      expect(text).not.toContain(secret);
  });
});

describe('A refresh token', () => {
  test('of another client is refused', async () => {
    const tokens = await kim.browser.tokens(kim.company);
    expect((await kim.browser.refresh(tokens.refresh_token, OAUTH_CLIENTS.system.id)).body.error).toBe('invalid_grant');
  });

  test('used twice ends the sign-in for whoever has either, and in the browser', async () => {
    const lee = await signUp(server);
    const tokens = await lee.browser.tokens(lee.company);
    const renewed = (await lee.browser.refresh(tokens.refresh_token)).body;
    expect((await lee.browser.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
    expect((await lee.browser.refresh(renewed.refresh_token)).body.error).toBe('invalid_grant');
    expect((await session(renewed.access_token)).status).toBe(401);
    expect((await lee.browser.get(SIGN_IN.session)).body.person).toBeNull();
  });

  test('used by two at once ends the sign-in too', async () => {
    const tokens = await kim.browser.tokens(kim.company);
    const answers = await Promise.all([1, 2, 3].map(() => kim.browser.refresh(tokens.refresh_token)));
    for (const { body } of answers) if (body.access_token) expect((await session(body.access_token)).status).toBe(401);
  });

  test('that was left lying for 14 days is refused', async () => {
    const tokens = await kim.browser.tokens(kim.company);
    server.setNow(new Date(Date.now() + 14 * 86_400_000 + 1_000));
    expect((await kim.browser.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('is refused 30 days after signing in, however often it was renewed', async () => {
    let { refresh_token } = await kim.browser.tokens(kim.company);
    const begin = Date.now();
    for (const day of [10, 20, 29]) {
      server.setNow(new Date(begin + day * 86_400_000));
      ({ refresh_token } = (await kim.browser.refresh(refresh_token)).body);
      expect(refresh_token).toEqual(expect.any(String));
    }
    server.setNow(new Date(begin + 30 * 86_400_000 + 1_000));
    expect((await kim.browser.refresh(refresh_token)).body.error).toBe('invalid_grant');
  });
});

describe('Revoking', () => {
  test('a token of another client does nothing, and says nothing', async () => {
    const tokens = await kim.browser.tokens(kim.company);
    const { status, body } = await kim.browser.revoke(tokens.refresh_token, OAUTH_CLIENTS.system.id);
    expect([status, body]).toEqual([200, '']);
    expect((await session(tokens.access_token)).status).toBe(200);
  });

  test.each(['access_token', 'refresh_token'])('the %s signs out of that sign-in and of the browser, not of others', async (which) => {
    const lee = await signUp(server);
    const elsewhere = new Browser(server.origin);
    await elsewhere.signIn(lee.email, PASSWORD);
    const [here, there] = [await lee.browser.tokens(lee.company), await elsewhere.tokens(lee.company)];
    expect((await lee.browser.revoke(here[which])).status).toBe(200);
    expect((await session(here.access_token)).status).toBe(401);
    expect((await lee.browser.refresh(here.refresh_token)).body.error).toBe('invalid_grant');
    expect((await lee.browser.get(SIGN_IN.session)).body.person).toBeNull();
    expect((await session(there.access_token)).status).toBe(200);
    expect((await elsewhere.get(SIGN_IN.session)).body.person).not.toBeNull();
  });

  test('everywhere ends every sign-in of the person in every company, puts it on record there, and leaves colleagues alone', async () => {
    const lee = await signUp(server);
    const other = await joinAnother(lee, server);
    const [first, second] = [await lee.browser.tokens(lee.company), await lee.browser.tokens(other)];
    const elsewhere = new Browser(server.origin);
    await elsewhere.signIn(lee.email, PASSWORD);
    const bystander = await kim.browser.tokens(kim.company);
    expect((await new Client(server.origin, first.access_token).delete('/session/all')).status).toBe(204);
    for (const token of [first, second]) expect((await session(token.access_token)).status).toBe(401);
    for (const browser of [lee.browser, elsewhere]) expect((await browser.get(SIGN_IN.session)).body.person).toBeNull();
    expect((await session(bystander.access_token)).status).toBe(200);
    const recorded = await server.database.system
      .selectFrom('audit_events')
      .select('tenant_id')
      .where('action', '=', 'signed-out-everywhere')
      .where('tenant_id', 'in', [lee.company, other])
      .execute();
    expect(recorded).toHaveLength(2);
  });

  test('everywhere is not for the demo company’s user, who is everybody', async () => {
    const demo = await server.demoUser();
    expect((await demo.delete('/session/all')).body.code).toBe('forbidden');
  });
});

describe('The addresses that the server gives', () => {
  test('are those of its own origin, whatever host a request claims', async () => {
    const { body } = await kim.browser.request('GET', OAUTH.configuration, undefined, {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    });
    expect(JSON.stringify(body)).not.toContain('evil.example');
    expect(body).toMatchObject({
      issuer: `${server.origin}/oauth`,
      token_endpoint: server.origin + OAUTH.token,
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      response_types_supported: ['code'],
    });
  });

  test('have nothing that is not needed', async () => {
    const { body } = await kim.browser.get(OAUTH.configuration);
    const endpoints = Object.keys(body).filter((key) => key.endsWith('_endpoint'));
    expect(endpoints.toSorted()).toEqual(['authorization_endpoint', 'revocation_endpoint', 'token_endpoint']);
  });
});
