import { COMPANY_PARAMETER, OAUTH, OAUTH_SCOPE, type OAUTH_CLIENTS } from '../../contract/signIn';
import { challengeOf, randomToken } from './pkce';

export type OAuthClient = (typeof OAUTH_CLIENTS)[keyof typeof OAUTH_CLIENTS];

/** What whoever begins to sign in keeps to itself until the answer comes. */
export interface PendingSignIn {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Ties the answer to this request: RFC 6749, 10.12. */
  readonly state: string;
  /** Ties the ID token to it: OpenID Connect Core 1.0, 3.1.2.1. */
  readonly nonce: string;
  readonly verifier: string;
}

/** @param baseUrl the server's address, which is also the client's: without a trailing slash */
export function newSignIn(client: OAuthClient, baseUrl: string): PendingSignIn {
  return {
    clientId: client.id,
    redirectUri: `${baseUrl}${client.redirectPath}`,
    state: randomToken(),
    nonce: randomToken(),
    verifier: randomToken(),
  };
}

/** The parameters of the authorisation request. @param company the one to sign in to; the person is asked where it is null */
export async function authorizationQuery(pending: PendingSignIn, company: string | null): Promise<URLSearchParams> {
  return new URLSearchParams({
    client_id: pending.clientId,
    response_type: 'code',
    redirect_uri: pending.redirectUri,
    scope: OAUTH_SCOPE,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    ...(company !== null && { [COMPANY_PARAMETER]: company }),
  });
}

/** Where the browser goes to sign in. */
export function authorizationUrl(baseUrl: string, query: URLSearchParams): string {
  return `${baseUrl}${OAUTH.authorize}?${query.toString()}`;
}
