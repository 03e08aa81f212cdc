import { z } from 'zod';
import type { SignInPort } from '../../application/ports/signInPort';
import { ROUTES } from '../../contract/routes';
import { sessionSchema, signInOptionsSchema } from '../../contract/session';
import type { Caller } from '../createCaller';
import type { Credentials } from '../credentials';
import { createAccountCredentials } from './createAccountCredentials';
import { createDemoCredentials } from './createDemoCredentials';
import { createTokenEndpoint } from './createTokenEndpoint';
import { authorizationQuery, newSignIn, type OAuthClient } from './pendingSignIn';
import { readReturn } from './readReturn';
import type { SignInStore } from './signInStore';

/** Shows the person where to sign in, and resolves to the query of the return page. Rejects with a `SignInError`. */
export type AskPerson = (authorization: URLSearchParams, signal: AbortSignal) => Promise<string>;

interface SignInOptions {
  readonly client: OAuthClient;
  /** The server's address, without a trailing slash. */
  readonly baseUrl: string;
  readonly caller: Caller;
  readonly store: SignInStore;
  readonly now: () => number;
  readonly askPerson: AskPerson;
}

const DEMO = 'demo';

/** Sign-in with a window of its own: the port of the journey, and the credentials that the API client uses. */
export function createSignIn({ client, baseUrl, caller, store, now, askPerson }: SignInOptions): SignInPort & { credentials: Credentials } {
  const endpoint = createTokenEndpoint(caller, client.id);
  const lostListeners = new Set<() => void>();
  const onLost = () => lostListeners.forEach((listener) => listener());
  const account = createAccountCredentials({ endpoint, store, now, onLost });
  const demo = createDemoCredentials(caller);
  let used: Credentials = account;

  return {
    credentials: { token: (signal) => used.token(signal), refused: (token) => used.refused(token) },

    options: (signal) => caller.ask({ method: 'GET', path: ROUTES.signIn, answer: signInOptionsSchema }, null, signal),

    resume() {
      const stored = store.read();
      if (!stored) return 'never';
      if (stored.current === DEMO) {
        used = demo;
        return 'demo';
      }
      used = account;
      return stored.current !== null && account.resume(stored.current) ? 'account' : 'nobody';
    },

    async signIn(company, signal) {
      const pending = newSignIn(client, baseUrl);
      const code = readReturn(await askPerson(await authorizationQuery(pending, company), signal), pending);
      const tokens = await endpoint.exchange(code, pending, signal);
      const session = await caller.ask({ method: 'GET', path: ROUTES.session, answer: sessionSchema }, tokens.accessToken, signal);
      return {
        session,
        async accept() {
          await account.adopt(session.company.id, tokens);
          used = account;
        },
        discard: () => endpoint.revoke(tokens.refreshToken, signal),
      };
    },

    goOver(company) {
      const goes = account.resume(company);
      if (goes) used = account;
      return goes;
    },

    async useDemo() {
      await store.exclusively(async () => store.write({ refreshTokens: {}, ...store.read(), current: DEMO }));
      used = demo;
    },

    async signOut(signal) {
      used = account;
      await account.signOut(signal);
    },

    async signOutEverywhere(signal) {
      const token = await used.token(signal);
      await caller.ask({ method: 'DELETE', path: ROUTES.allSessions, expects: 'nothing', answer: z.null() }, token, signal);
      used = account;
      await account.signOut(signal);
    },

    onLost: (listener) => void lostListeners.add(listener),
  };
}
