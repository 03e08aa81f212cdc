import { z } from 'zod';
import { ROUTES } from '../../contract/routes';
import { sessionSchema, signInOptionsSchema, type SignInOptions } from '../../contract/session';
import { SIGN_IN } from '../../contract/signIn';
import { callServer } from '../callServer';
import type { Caller } from '../createCaller';
import type { Credentials } from '../credentials';
import { createAccountCredentials } from './createAccountCredentials';
import { createDemoCredentials } from './createDemoCredentials';
import { createTokenEndpoint } from './createTokenEndpoint';
import { memorySignInStore } from './memorySignInStore';
import { authorizationQuery, authorizationUrl, newSignIn, type OAuthClient } from './pendingSignIn';
import { readReturn } from './readReturn';
import type { VisitedPage } from './visitedPage';

/** How a visit begins. `leaving`: the browser is on its way to where one signs in. */
export type Arrival =
  { readonly is: 'leaving' | 'account' | 'demo' } | { readonly is: 'nobody'; readonly options: SignInOptions; readonly failed: unknown };

export interface RedirectSignIn {
  readonly credentials: Credentials;
  /** Takes up what the browser comes back with, or what this tab was last; signs in to the demo company where there is one and nobody has said otherwise. */
  arrive(signal: AbortSignal): Promise<Arrival>;
  /** Goes to where one signs in, and comes back. @param company the id of the one to sign in to; the person is asked where it is null */
  signIn(company: string | null): Promise<void>;
  useDemo(): void;
  signOut(signal: AbortSignal): Promise<void>;
  /** On all devices. */
  signOutEverywhere(signal: AbortSignal): Promise<void>;
}

const DEMO = 'demo';
const NOBODY = 'nobody';

interface RedirectSignInOptions {
  readonly client: OAuthClient;
  /** The server's address, without a trailing slash. */
  readonly baseUrl: string;
  readonly caller: Caller;
  readonly now: () => number;
  readonly page: VisitedPage;
}

/**
 * Sign-in of a whole page, which leaves for the server's sign-in and comes back with a code. Tokens are in memory alone; a page that is loaded again signs in again, for
 * which the server knows the browser.
 */
export function createRedirectSignIn({ client, baseUrl, caller, now, page }: RedirectSignInOptions): RedirectSignIn {
  const endpoint = createTokenEndpoint(caller, client.id);
  const account = createAccountCredentials({ endpoint, store: memorySignInStore(), now, onLost: () => undefined });
  const demo = createDemoCredentials(caller);
  let used: Credentials = account;

  async function signIn(company: string | null): Promise<void> {
    const pending = newSignIn(client, baseUrl);
    page.keepPending({ ...pending, hash: page.hash() });
    page.leaveFor(authorizationUrl(baseUrl, await authorizationQuery(pending, company)));
  }

  async function comeBack(query: string, signal: AbortSignal): Promise<void> {
    const pending = page.takePending();
    page.clean(pending?.hash ?? '');
    const code = readReturn(query, pending ?? newSignIn(client, baseUrl));
    const tokens = await endpoint.exchange(code, pending!, signal);
    const { company } = await caller.ask({ method: 'GET', path: ROUTES.session, answer: sessionSchema }, tokens.accessToken, signal);
    await account.adopt(company.id, tokens);
    page.remember(company.id);
  }

  async function nobody(failed: unknown, signal: AbortSignal): Promise<Arrival> {
    page.remember(NOBODY);
    return { is: 'nobody', failed, options: await readOptions(signal) };
  }

  const readOptions = (signal: AbortSignal) =>
    caller.ask({ method: 'GET', path: ROUTES.signIn, answer: signInOptionsSchema }, null, signal);

  /** The browser itself, too: otherwise the next sign-in would ask for nothing. */
  async function forget(signal: AbortSignal): Promise<void> {
    await account.signOut(signal);
    await callServer({ method: 'DELETE', path: SIGN_IN.session, answer: z.undefined() });
    page.remember(NOBODY);
    page.reload();
  }

  return {
    credentials: { token: (signal) => used.token(signal), refused: (token) => used.refused(token) },

    async arrive(signal) {
      const query = page.query();
      if (new URLSearchParams(query).has('state')) {
        try {
          await comeBack(query, signal);
          return { is: 'account' };
        } catch (failed) {
          return nobody(failed, signal);
        }
      }
      const last = page.remembered();
      if (last !== null && last !== DEMO && last !== NOBODY) {
        await signIn(last);
        return { is: 'leaving' };
      }
      if (last === NOBODY || !(await readOptions(signal)).demo) return nobody(null, signal);
      used = demo;
      return { is: 'demo' };
    },

    signIn,

    useDemo() {
      page.remember(DEMO);
      page.reload();
    },

    signOut: forget,

    async signOutEverywhere(signal) {
      const token = await used.token(signal);
      await caller.ask({ method: 'DELETE', path: ROUTES.allSessions, expects: 'nothing', answer: z.null() }, token, signal);
      await forget(signal);
    },
  };
}
