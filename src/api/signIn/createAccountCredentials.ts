import { BackendError } from '../../application/ports/backendError';
import { abortable } from '../abortable';
import type { Credentials } from '../credentials';
import type { TokenEndpoint, Tokens } from './createTokenEndpoint';
import type { SignInStore } from './signInStore';

/** A token is renewed this long before it expires, so that none expires on its way. */
const RENEW_BEFORE_MS = 30_000;

export interface AccountCredentials extends Credentials {
  /** Uses tokens that somebody has just signed in for, from now on and next time. */
  adopt(company: string, tokens: Tokens): Promise<void>;
  /** Uses what is remembered of a company from now on. Returns whether anything is. */
  resume(company: string): boolean;
  /** Forgets all that is remembered, and has the server forget it too, as far as it can be reached. */
  signOut(signal: AbortSignal): Promise<void>;
}

interface CredentialsOptions {
  readonly endpoint: TokenEndpoint;
  readonly store: SignInStore;
  /** Milliseconds on a clock that only moves forward. */
  readonly now: () => number;
  /** Called when somebody has to sign in again. */
  readonly onLost: () => void;
}

/** Access tokens of one company, in memory alone; the refresh token that renews them changes with each use and is kept in the store. */
export function createAccountCredentials({ endpoint, store, now, onLost }: CredentialsOptions): AccountCredentials {
  let company: string | null = null;
  let access: { readonly token: string; readonly expiresAt: number } | null = null;
  let renewing: Promise<string> | null = null;

  function hold(tokens: Tokens): string {
    access = { token: tokens.accessToken, expiresAt: now() + tokens.expiresInMs };
    return tokens.accessToken;
  }

  function remember(of: string, refreshToken: string): void {
    const stored = store.read();
    store.write({ current: of, refreshTokens: { ...stored?.refreshTokens, [of]: refreshToken } });
  }

  /** Renewing changes a refresh token of whichever company is current for others, too: `current` stays theirs. */
  function keepRenewed(of: string, refreshToken: string): void {
    const stored = store.read();
    if (stored?.refreshTokens[of] === undefined) return;
    store.write({ ...stored, refreshTokens: { ...stored.refreshTokens, [of]: refreshToken } });
  }

  function forget(of: string): void {
    const stored = store.read();
    if (!stored) return;
    const { [of]: _gone, ...refreshTokens } = stored.refreshTokens;
    store.write({ ...stored, refreshTokens });
  }

  async function renew(of: string): Promise<string> {
    const { signal } = new AbortController();
    return store.exclusively(async () => {
      for (let used: string | null = null; ;) {
        const refreshToken = store.read()?.refreshTokens[of];
        if (refreshToken === undefined || refreshToken === used) {
          forget(of);
          if (company === of) onLost();
          throw new BackendError('unauthenticated', 'Nothing is left that the sign-in could be renewed with');
        }
        used = refreshToken;
        try {
          const tokens = await endpoint.refresh(refreshToken, signal);
          keepRenewed(of, tokens.refreshToken);
          return company === of ? hold(tokens) : tokens.accessToken;
        } catch (error) {
          // Without locks, another page may have renewed it at the same time: the store then has a newer one.
          if (!(error instanceof BackendError && error.code === 'unauthenticated')) throw error;
        }
      }
    });
  }

  /** One renewal for all who ask at once. */
  function shared(of: string): Promise<string> {
    if (renewing) return renewing;
    const mine = renew(of).finally(() => {
      if (renewing === mine) renewing = null;
    });
    renewing = mine;
    return mine;
  }

  return {
    token(signal) {
      if (company === null) return Promise.reject(new BackendError('unauthenticated', 'Nobody is signed in'));
      if (access && now() < access.expiresAt - RENEW_BEFORE_MS) return Promise.resolve(access.token);
      return abortable(shared(company), signal);
    },

    refused(token) {
      if (access?.token === token) access = null;
    },

    async adopt(of, tokens) {
      await store.exclusively(async () => remember(of, tokens.refreshToken));
      company = of;
      renewing = null;
      hold(tokens);
    },

    resume(of) {
      const stored = store.read();
      if (stored?.refreshTokens[of] === undefined) return false;
      store.write({ ...stored, current: of });
      company = of;
      access = null;
      renewing = null;
      return true;
    },

    async signOut(signal) {
      company = null;
      access = null;
      renewing = null;
      const refreshTokens = await store.exclusively(async () => {
        const known = Object.values(store.read()?.refreshTokens ?? {});
        store.write({ current: null, refreshTokens: {} });
        return known;
      });
      await Promise.allSettled(refreshTokens.map((refreshToken) => endpoint.revoke(refreshToken, signal)));
    },
  };
}
