import fc from 'fast-check';
import { createAccountCredentials, type AccountCredentials } from '../../../src/api/signIn/createAccountCredentials';
import type { TokenEndpoint } from '../../../src/api/signIn/createTokenEndpoint';
import type { SignInStore, StoredSignIn } from '../../../src/api/signIn/signInStore';
import { BackendError } from '../../../src/application/ports/backendError';

const COMPANY = 'company-1';
const OTHER = 'company-2';
const MINUTE = 60_000;
const { signal } = new AbortController();

/** A server that keeps to rotation: a refresh token is good once, and one that is used twice ends the sign-in that it belongs to. */
function strictServer() {
  const families = new Map<string, { current: string; used: number }>();
  const ended = new Set<string>();
  let down = false;
  const tokensOf = (family: string) => {
    const known = families.get(family)!;
    return { accessToken: `access ${family} ${known.used}`, expiresInMs: 15 * MINUTE, refreshToken: known.current };
  };
  const endpoint: TokenEndpoint = {
    exchange: () => Promise.reject(new Error('Not asked for here')),
    async refresh(refreshToken) {
      await Promise.resolve();
      if (down) throw new BackendError('unreachable', 'No answer');
      const family = refreshToken.split(' ')[1]!;
      const known = families.get(family);
      if (!known || ended.has(family) || known.current !== refreshToken) {
        ended.add(family);
        throw new BackendError('unauthenticated', 'invalid_grant');
      }
      known.used += 1;
      known.current = `refresh ${family} ${known.used}`;
      return tokensOf(family);
    },
    revoke: async (refreshToken) => void ended.add(refreshToken.split(' ')[1]!),
  };
  return {
    endpoint,
    ended,
    renewals: (family: string) => families.get(family)!.used,
    signIn(family: string) {
      families.set(family, { current: `refresh ${family} 0`, used: 0 });
      return tokensOf(family);
    },
    setDown: (isDown: boolean) => (down = isDown),
  };
}

/** One browser's storage and its lock. */
function browser(hasLocks = true): SignInStore {
  let stored: StoredSignIn | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => structuredClone(stored),
    write: (value) => (stored = structuredClone(value)),
    exclusively(work) {
      if (!hasLocks) return work();
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** A pane, with a clock of its own. */
function pane(store: SignInStore, { endpoint }: ReturnType<typeof strictServer>) {
  const clock = { now: 0 };
  const lost: number[] = [];
  const credentials = createAccountCredentials({ endpoint, store, now: () => clock.now, onLost: () => lost.push(clock.now) });
  return { credentials, clock, lost };
}

let server: ReturnType<typeof strictServer>;
beforeEach(() => {
  server = strictServer();
});

test('without a sign-in there is no token', async () => {
  await expect(pane(browser(), server).credentials.token(signal)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a token is used until shortly before it expires, then renewed', async () => {
  const { credentials, clock } = pane(browser(), server);
  await credentials.adopt(COMPANY, server.signIn('a'));
  clock.now = 14 * MINUTE;
  expect(await credentials.token(signal)).toBe('access a 0');
  clock.now = 14.6 * MINUTE;
  expect(await credentials.token(signal)).toBe('access a 1');
});

test('calls at once share one renewal', async () => {
  const { credentials } = pane(browser(), server);
  await credentials.adopt(COMPANY, server.signIn('a'));
  credentials.refused('access a 0');
  expect(await Promise.all([1, 2, 3].map(() => credentials.token(signal)))).toEqual(Array(3).fill('access a 1'));
});

test('a token that was refused late does not take the newer one away', async () => {
  const { credentials } = pane(browser(), server);
  await credentials.adopt(COMPANY, server.signIn('a'));
  credentials.refused('access a 0');
  await credentials.token(signal);
  credentials.refused('access a 0');
  expect(await credentials.token(signal)).toBe('access a 1');
});

test('a server that cannot be reached signs nobody out', async () => {
  const { credentials, lost } = pane(browser(), server);
  await credentials.adopt(COMPANY, server.signIn('a'));
  credentials.refused('access a 0');
  server.setDown(true);
  await expect(credentials.token(signal)).rejects.toMatchObject({ code: 'unreachable' });
  server.setDown(false);
  expect(await credentials.token(signal)).toBe('access a 1');
  expect(lost).toEqual([]);
});

test('a sign-in that was revoked is lost, once, and forgotten', async () => {
  const store = browser();
  const { credentials, lost } = pane(store, server);
  await credentials.adopt(COMPANY, server.signIn('a'));
  server.ended.add('a');
  credentials.refused('access a 0');
  await Promise.allSettled([credentials.token(signal), credentials.token(signal)]);
  expect(lost).toHaveLength(1);
  expect(store.read()).toEqual({ current: COMPANY, refreshTokens: {} });
});

test('another pane’s switch to another company leaves this one where it is', async () => {
  const store = browser();
  const here = pane(store, server);
  const there = pane(store, server);
  await here.credentials.adopt(COMPANY, server.signIn('a'));
  await there.credentials.adopt(OTHER, server.signIn('b'));
  here.credentials.refused('access a 0');
  expect(await here.credentials.token(signal)).toBe('access a 1');
  expect(store.read()?.current).toBe(OTHER);
});

test('signing out ends every sign-in of this browser, also while one is renewed', async () => {
  const store = browser();
  const { credentials } = pane(store, server);
  await credentials.adopt(OTHER, server.signIn('b'));
  await credentials.adopt(COMPANY, server.signIn('a'));
  credentials.refused('access a 0');
  const renewing = credentials.token(signal);
  await credentials.signOut(signal);
  await renewing;
  expect(store.read()).toEqual({ current: null, refreshTokens: {} });
  expect([...server.ended].sort()).toEqual(['a', 'b']);
  await expect(credentials.token(signal)).rejects.toMatchObject({ code: 'unauthenticated' });
});

/** What panes of one browser do in any order: ask for a token, find theirs refused, let time pass, open anew. */
const histories = fc.array(
  fc.record({ pane: fc.nat(2), does: fc.constantFrom('ask', 'refuse', 'wait', 'reopen'), settles: fc.boolean() }),
  {
    maxLength: 40,
  },
);

test('whatever panes of one browser do at once, rotation signs none of them out', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      server = strictServer();
      const store = browser();
      const panes = [0, 1, 2].map(() => pane(store, server));
      await panes[0]!.credentials.adopt(COMPANY, server.signIn('a'));
      for (const { credentials } of panes.slice(1)) credentials.resume(COMPANY);
      const asked: Promise<string>[] = [];
      for (const { pane: at, does, settles } of history) {
        await act(panes, at, does, asked, store);
        if (settles) await Promise.all(asked);
      }
      expect((await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(server.ended.size).toBe(0);
    }),
    { numRuns: 200 },
  );
});

type Pane = ReturnType<typeof pane>;

async function act(panes: Pane[], at: number, does: string, asked: Promise<string>[], store: SignInStore): Promise<void> {
  const one = panes[at]!;
  const ask = (credentials: AccountCredentials) => asked.push(credentials.token(signal));
  if (does === 'wait') one.clock.now += 16 * MINUTE;
  if (does === 'ask') ask(one.credentials);
  if (does === 'refuse') one.credentials.refused(await one.credentials.token(signal));
  if (does === 'reopen') {
    panes[at] = pane(store, server);
    panes[at]!.credentials.resume(COMPANY);
  }
}

test('without locks, a renewal that comes second takes what the first has stored', async () => {
  const store = browser(false);
  const first = pane(store, server);
  const second = pane(store, server);
  await first.credentials.adopt(COMPANY, server.signIn('a'));
  second.credentials.resume(COMPANY);
  // The second has read the old token; by the time that it is refused, the store holds the new one.
  const { refresh } = server.endpoint;
  let isFirst = true;
  server.endpoint.refresh = async (token, abort) => {
    if (!isFirst) return refresh(token, abort);
    isFirst = false;
    first.credentials.refused('access a 0');
    await first.credentials.token(signal);
    throw new BackendError('unauthenticated', 'invalid_grant');
  };
  expect(await second.credentials.token(signal)).toBe('access a 2');
  expect(second.lost).toEqual([]);
});
