/**
 * OAuth 2.1 as this server speaks it: code flow with PKCE (S256) for public clients, short-lived access tokens, refresh tokens that rotate.
 * https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1
 */
export const OAUTH = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  revoke: '/oauth/revoke',
} as const;

/** Who asks for tokens, and the page of the same origin that gets the code. */
export const OAUTH_CLIENTS = {
  addin: { id: 'fieldsheet-addin', redirectPath: '/addin/signed-in.html' },
  system: { id: 'fieldsheet-system', redirectPath: '/' },
} as const;

/** `offline_access` is what asks for a refresh token. */
export const OAUTH_SCOPE = 'openid offline_access';

/** Parameter of the authorisation request: the id of the company to sign in to; the person is asked where it is missing. */
export const COMPANY_PARAMETER = 'company';
