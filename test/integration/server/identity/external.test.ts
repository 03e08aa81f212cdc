import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { OAUTH_CLIENTS, SIGN_IN, type ExternalGoal } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import type { Answer } from '../support/client';
import { EXTERNAL_CLIENT, startExternalProvider, type TestExternalProvider } from '../support/externalProvider';
import { invite, newEmail, PASSWORD, recordsOf, signUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('An external OpenID provider', () => {
  let server: TestServer;
  let provider: TestExternalProvider;
  beforeAll(async () => {
    // It has to know our address before we know its own.
    let ours = '';
    const port = await freePort();
    ours = `http://127.0.0.1:${port}`;
    provider = await startExternalProvider(() => ours + SIGN_IN.externalReturn);
    server = await startTestServer({ signUpOpen: true, port, external: { issuer: provider.issuer, ...EXTERNAL_CLIENT } });
  });
  afterEach(() => {
    provider.tamper = (idToken) => idToken;
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  /** Gives where the browser goes. */
  const begin = async (browser: Browser, goal: ExternalGoal = {}): Promise<string> =>
    (await browser.post(SIGN_IN.external, goal)).body.location;
  /** Over the provider and back; gives where the browser is sent in the end. */
  async function goOver(browser: Browser, subject: string | null, goal: ExternalGoal = {}): Promise<string | null> {
    provider.subject = subject;
    return (await browser.get(await provider.walk(await begin(browser, goal)))).location;
  }
  const personIn = async (browser: Browser) => (await browser.get(SIGN_IN.session)).body.person;

  test('is named where one may sign in', async () => {
    expect((await server.stranger.get('/sign-in')).body.external).toBe('Example ID');
    expect((await new Browser(server.origin).get(SIGN_IN.session)).body.external).toBe('Example ID');
  });

  test('is asked by the code flow, with a challenge, a state and a nonce', async () => {
    const query = new URL(await begin(new Browser(server.origin))).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)).toMatch(/^[\w-]{43}$/);
  });

  test('lets nobody in who has no account here, whatever e-mail address they have there', async () => {
    const browser = new Browser(server.origin);
    await signUp(server);
    expect(await goOver(browser, 'stranger')).toBe(`${SIGN_IN.page}?problem=external-unknown`);
    expect(await personIn(browser)).toBeNull();
  });

  test('lets nobody in whom it did not let in', async () => {
    const browser = new Browser(server.origin);
    expect(await goOver(browser, null)).toBe(`${SIGN_IN.page}?problem=external-failed`);
    expect(await personIn(browser)).toBeNull();
  });

  test('lets in who connected it when they were signed in, and goes on with what they came for', async () => {
    const kim = await signUp(server);
    expect(await goOver(kim.browser, 'kim', { connect: 'yes' })).toBe(SIGN_IN.page);
    expect(await personIn(kim.browser)).toMatchObject({ isConnected: true, hasPassword: true });
    expect(await recordsOf(server, kim.company, 'external-account-connected')).toEqual([
      { by: 'Kim Tran', details: { provider: provider.issuer } },
    ]);
    const elsewhere = new Browser(server.origin);
    const flow = await elsewhere.start({ client: OAUTH_CLIENTS.system });
    expect(await goOver(elsewhere, 'kim', { request: flow.request })).toBe(SIGN_IN.request(flow.request));
    expect(await elsewhere.code(flow, kim.company)).toMatch(/^[\w-]{43}$/);
  });

  test('connects nobody who is not signed in', async () => {
    expect((await new Browser(server.origin).post(SIGN_IN.external, { connect: 'yes' })).body.code).toBe('unauthenticated');
  });

  test('connects nobody who has signed out meanwhile', async () => {
    const { browser } = await signUp(server);
    provider.subject = 'nobody';
    const answer = await provider.walk(await begin(browser, { connect: 'yes' }));
    await browser.delete(SIGN_IN.session);
    expect((await browser.get(answer)).body.code).toBe('unauthenticated');
  });

  test.each<[string, (browser: Browser) => Promise<Pick<Answer, 'status'>>]>([
    ['a link', (browser) => browser.get(`${SIGN_IN.external}?connect=yes`)],
    ['the link of former days', (browser) => browser.get('/sign-in/external?connect=yes')],
    ['a call', (browser) => browser.post(SIGN_IN.external, { connect: 'yes' }, { origin: 'https://evil.example' })],
    ['a form', (browser) => browser.form(SIGN_IN.external, { connect: 'yes' })],
  ])('is not gone to by %s of another site, in the browser of who is signed in here and there', async (_, send) => {
    const kim = await signUp(server);
    expect([403, 404, 405, 415]).toContain((await send(kim.browser)).status);
    expect(kim.browser.cookie('fieldsheet-external')).toBe('');
  });

  test('does not give somebody’s account there to a second person here', async () => {
    const [first, second] = [await signUp(server), await signUp(server)];
    await goOver(first.browser, 'shared', { connect: 'yes' });
    await goOver(first.browser, 'shared', { connect: 'yes' });
    expect(await recordsOf(server, first.company, 'external-account-connected')).toHaveLength(1);
    expect(await goOver(second.browser, 'shared', { connect: 'yes' })).toBe(`${SIGN_IN.page}?problem=external-taken`);
    expect((await personIn(second.browser)).isConnected).toBe(false);
    expect(await recordsOf(server, second.company, 'external-account-connected')).toEqual([]);
    const browser = new Browser(server.origin);
    await goOver(browser, 'shared');
    expect((await personIn(browser)).email).toBe(first.email);
  });

  test('makes the account of who was invited, without a password', async () => {
    const email = newEmail();
    const token = await invite(server, { email });
    const browser = new Browser(server.origin);
    expect(await goOver(browser, 'lee', { invitation: token })).toBe(`${SIGN_IN.page}#invitation=${token}`);
    expect(await personIn(browser)).toEqual({ name: 'lee at Example', email, hasPassword: false, isConnected: true });
    expect((await browser.post(SIGN_IN.acceptance, { token })).status).toBe(204);
    expect((await new Browser(server.origin).signIn(email, '')).status).toBe(422);
    expect((await new Browser(server.origin).signIn(email, PASSWORD)).status).toBe(403);
  });

  test('does not let an invitation take over an account that its address has', async () => {
    const { email } = await signUp(server);
    const token = await invite(server, { email });
    const browser = new Browser(server.origin);
    expect(await goOver(browser, 'mallory', { invitation: token })).toBe(`${SIGN_IN.page}?problem=external-unknown#invitation=${token}`);
    expect(await personIn(browser)).toBeNull();
  });

  test.each<[string, (answer: URL) => void]>([
    ['to another attempt', (answer) => answer.searchParams.set('state', 'x'.repeat(43))],
    ['with a code of somebody else', (answer) => answer.searchParams.set('code', 'x'.repeat(43))],
    ['of another provider', (answer) => answer.searchParams.set('iss', 'https://evil.example')],
  ])('is not believed an answer %s', async (_, change) => {
    const kim = await signUp(server);
    await goOver(kim.browser, 'believed', { connect: 'yes' });
    const browser = new Browser(server.origin);
    const answer = new URL(await provider.walk(await begin(browser)));
    change(answer);
    expect((await browser.get(answer.href)).location).toBe(`${SIGN_IN.page}?problem=external-failed`);
    expect(await personIn(browser)).toBeNull();
  });

  test.each<[string, (signed: SignedParts) => SignedParts]>([
    ['that names somebody else than what was signed', ({ header, signature }) => ({ header, claims: { sub: 'signed' }, signature })],
    ['that nobody signed', ({ header }) => ({ header: { ...header, alg: 'none' }, claims: { sub: 'signed' }, signature: '' })],
    ['with a signature that is made up', ({ header }) => ({ header, claims: {}, signature: randomBytes(256).toString('base64url') })],
  ])('is not believed an ID token %s', async (_, forge) => {
    const kim = await signUp(server);
    await goOver(kim.browser, 'signed', { connect: 'yes' });
    const browser = new Browser(server.origin);
    provider.tamper = (idToken) => forged(idToken, forge);
    expect(await goOver(browser, 'signed-mallory')).toBe(`${SIGN_IN.page}?problem=external-failed`);
    expect(await personIn(browser)).toBeNull();
  });

  test('is not believed in a browser that did not ask (the answer of somebody else, sent as a link)', async () => {
    const mallory = await signUp(server);
    await goOver(mallory.browser, 'mallory-2', { connect: 'yes' });
    const answer = await provider.walk(await begin(mallory.browser));
    const victim = new Browser(server.origin);
    expect((await victim.get(answer)).location).toBe(`${SIGN_IN.page}?problem=external-failed`);
    expect(await personIn(victim)).toBeNull();
  });
});

interface SignedParts {
  readonly header: Readonly<Record<string, unknown>>;
  /** What is changed of them. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

function forged(idToken: string, forge: (signed: SignedParts) => SignedParts): string {
  const [header = '', claims = '', signature = ''] = idToken.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  const write = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const made = forge({ header: read(header), claims: {}, signature });
  return [write(made.header), write({ ...read(claims), ...made.claims }), made.signature].join('.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
