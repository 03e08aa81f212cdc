import { browserEnvironment } from '../../../../src/api/browserEnvironment';
import { createBackend } from '../../../../src/api/createBackend';
import { createCaller } from '../../../../src/api/createCaller';
import { createSignIn } from '../../../../src/api/signIn/createSignIn';
import type { SignInStore, StoredSignIn } from '../../../../src/api/signIn/signInStore';
import { OAUTH, OAUTH_CLIENTS, SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const { signal } = new AbortController();

let server: TestServer;
let browser: Browser;
let company: string;
beforeAll(async () => {
  server = await startTestServer({ signUpOpen: true });
  browser = new Browser(server.origin);
  const account = { name: 'Kim Tran', email: 'kim@example.com', password: 'three otters in a boat', company: 'Tran Plumbing' };
  await browser.post(SIGN_IN.accounts, account);
  company = (await browser.get(SIGN_IN.session)).body.companies[0].id as string;
});
afterAll(() => server.close());

/** What the panes of one browser share. */
function storage(): SignInStore {
  let stored: StoredSignIn | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => structuredClone(stored),
    write: (value) => (stored = structuredClone(value)),
    exclusively(work) {
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** The pane's own sign-in and client, with a person who goes through the pages. */
function pane(store: SignInStore, changed: (query: URLSearchParams) => void = () => undefined) {
  const caller = createCaller(server.origin, browserEnvironment);
  let lost = 0;
  const signIn = createSignIn({
    client: OAUTH_CLIENTS.addin,
    baseUrl: server.origin,
    caller,
    store,
    now: browserEnvironment.now,
    async askPerson(authorization) {
      const { location } = await browser.get(`${OAUTH.authorize}?${authorization.toString()}`);
      const flow = { request: location?.split('/').at(-1) ?? '', verifier: '', redirectUri: '', clientId: '', answer: '' };
      const answer = new URLSearchParams({ code: await browser.code(flow, company), state: authorization.get('state') ?? '' });
      changed(answer);
      return answer.toString();
    },
  });
  signIn.onLost(() => (lost += 1));
  return { signIn, backend: createBackend(caller, signIn.credentials, browserEnvironment), lost: () => lost };
}

async function signedIn(store: SignInStore) {
  const opened = pane(store);
  await (await opened.signIn.signIn(company, signal)).accept();
  return opened;
}

test.each([
  ['state', 'another', 'foreign-answer'],
  ['code', 'made-up', 'unauthenticated'],
])('a return with another %s signs nobody in', async (name, value, code) => {
  const { signIn } = pane(storage(), (answer) => answer.set(name, value));
  await expect(signIn.signIn(company, signal)).rejects.toMatchObject({ code });
});

test('nothing is done in somebody’s name before that is accepted', async () => {
  const store = storage();
  const { signIn, backend } = pane(store);
  const offered = await signIn.signIn(company, signal);
  expect([offered.session.company.name, store.read()]).toEqual(['Tran Plumbing', null]);
  await expect(backend.session(signal)).rejects.toMatchObject({ code: 'unauthenticated' });
  await offered.accept();
  expect(await backend.session(signal)).toEqual(offered.session);
});

test('panes of one browser whose tokens have expired renew them at once, and all stay signed in', async () => {
  const store = storage();
  const first = await signedIn(store);
  const others = [pane(store), pane(store)];
  for (const { signIn } of others) expect(signIn.resume()).toBe('account');
  server.setNow(new Date(Date.now() + 20 * 60_000));
  const sessions = await Promise.all([first, ...others].flatMap(({ backend }) => [backend.session(signal), backend.account(signal)]));
  expect(sessions).toHaveLength(6);
  expect([first, ...others].map(({ lost }) => lost())).toEqual([0, 0, 0]);
});

test('signing out everywhere reaches the other browsers at their next request', async () => {
  const here = await signedIn(storage());
  const elsewhere = await signedIn(storage());
  await here.signIn.signOutEverywhere(signal);
  await expect(elsewhere.backend.session(signal)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(elsewhere.lost()).toBe(1);
  expect(here.signIn.resume()).toBe('nobody');
});
