import { z } from 'zod';
import { OAUTH } from '../../contract/signIn';
import type { Caller } from '../createCaller';
import { checkIdToken } from './checkIdToken';
import type { PendingSignIn } from './pendingSignIn';

/** What the server hands out. */
export interface Tokens {
  readonly accessToken: string;
  /** How long that lasts. */
  readonly expiresInMs: number;
  /** Good for one renewal, which brings the next. */
  readonly refreshToken: string;
}

/** OAuth 2.1, 3.2.3, and the ID token of OpenID Connect. Members that we do not use may be there. */
const tokensSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1),
  id_token: z.string().optional(),
});

/** Codes and refresh tokens for tokens. A code or refresh token that the server does not take rejects with a `BackendError` `unauthenticated`. */
export interface TokenEndpoint {
  exchange(code: string, pending: PendingSignIn, signal: AbortSignal): Promise<Tokens>;
  refresh(refreshToken: string, signal: AbortSignal): Promise<Tokens>;
  /** Ends what the refresh token stands for, access tokens included: RFC 7009. */
  revoke(refreshToken: string, signal: AbortSignal): Promise<void>;
}

export function createTokenEndpoint({ ask }: Caller, clientId: string): TokenEndpoint {
  const post = async (parameters: Record<string, string>, signal: AbortSignal) => {
    const body = form({ client_id: clientId, ...parameters });
    return ask({ method: 'POST', path: OAUTH.token, body, sends: 'form', answer: tokensSchema }, null, signal);
  };

  return {
    async exchange(code, pending, signal) {
      const { redirectUri, verifier } = pending;
      const answer = await post({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }, signal);
      checkIdToken(answer.id_token ?? '', pending);
      return toTokens(answer);
    },
    refresh: async (refreshToken, signal) => toTokens(await post({ grant_type: 'refresh_token', refresh_token: refreshToken }, signal)),
    async revoke(refreshToken, signal) {
      const body = form({ client_id: clientId, token: refreshToken, token_type_hint: 'refresh_token' });
      await ask({ method: 'POST', path: OAUTH.revoke, body, sends: 'form', expects: 'nothing', answer: z.null() }, null, signal);
    },
  };
}

const form = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

function toTokens({ access_token, expires_in, refresh_token }: z.infer<typeof tokensSchema>): Tokens {
  return { accessToken: access_token, expiresInMs: expires_in * 1_000, refreshToken: refresh_token };
}
