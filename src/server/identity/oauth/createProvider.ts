import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { COMPANY_PARAMETER, OAUTH, OAUTH_SCOPE, SIGN_IN } from '../../../contract/signIn';
import type { Services } from '../../services';
import { findMember } from '../people/memberRepository';
import { membershipOf } from './accountId';
import { clients, type ClientOrigins } from './clients';
import { MOUNT } from './handOver';
import { LIFETIMES, refreshTokenLifetime } from './lifetimes';
import { loadOidcProvider, type OidcProvider } from './loadOidcProvider';
import { noSessions } from './noSessions';
import { providerKeys } from './providerKeys';
import { storedGrants } from './storedGrants';
import { storedRecords } from './storedRecords';

const below = (path: string) => path.slice(MOUNT.length);

/**
 * The authorisation server: OAuth 2.1 with the code flow, PKCE by S256 and public clients, and nothing else of what the library can do. Who signs in, and with
 * which company, our own pages find out (`interactions`).
 */
export async function createProvider(services: Pick<Services, 'database' | 'now'>, origins: ClientOrigins): Promise<Provider> {
  const oidc = await loadOidcProvider();
  const keys = await providerKeys(services);
  const provider = new oidc.Provider(origins.own + MOUNT, {
    adapter: (kind: string) => {
      if (kind === 'Session') return noSessions;
      return kind === 'Grant' ? storedGrants(services) : storedRecords({ ...services, errors: oidc.errors }, kind);
    },
    clients: clients(origins),
    jwks: { keys: [keys.signing] },
    cookies: {
      names: cookieNames(origins.own),
      keys: [keys.cookies],
      long: { httpOnly: true, sameSite: 'lax' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    findAccount: async (_ctx, accountId) =>
      (await findMember(services.database, membershipOf(accountId))) && { accountId, claims: async () => ({ sub: accountId }) },
    interactions: { policy: alwaysAsk(oidc), url: async (_ctx, { uid }) => SIGN_IN.request(uid) },
    // The pages make a grant for each sign-in, so that signing out in one place leaves the others alone.
    loadExistingGrant: async ({ oidc: { result, provider } }) =>
      result?.consent?.grantId === undefined ? undefined : provider.Grant.find(result.consent.grantId),
    revokeGrantPolicy: () => true,
    // The library would give one only to who asks for consent, and there is nobody else's data to consent to.
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    ...ENDPOINTS,
    ttl: {
      AccessToken: LIFETIMES.accessToken,
      AuthorizationCode: LIFETIMES.code,
      Grant: LIFETIMES.grant,
      IdToken: LIFETIMES.accessToken,
      Interaction: LIFETIMES.request,
      RefreshToken: (_ctx, token) => refreshTokenLifetime(token.totalLifetime()),
      // Of a session that is never kept: see `noSessions`.
      Session: LIFETIMES.request,
    },
    renderError: (ctx) => ctx.redirect(`${SIGN_IN.page}?problem=${ctx.status >= 500 ? 'server' : 'request'}`),
  });
  // Every request is presented as it left the browser: see `handOver`.
  provider.proxy = true;
  return provider;
}

const ENDPOINTS: Configuration = {
  routes: { authorization: below(OAUTH.authorize), token: below(OAUTH.token), revocation: below(OAUTH.revoke), jwks: below(OAUTH.keys) },
  responseTypes: ['code'],
  scopes: OAUTH_SCOPE.split(' '),
  clientAuthMethods: ['none'],
  pkce: { required: () => true },
  allowOmittingSingleRegisteredRedirectUri: false,
  extraParams: [COMPANY_PARAMETER],
  clientBasedCORS: (_ctx: KoaContextWithOIDC, origin: string, { redirectUris = [] }) =>
    redirectUris.some((uri) => new URL(uri).origin === origin),
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    revocation: {
      enabled: true,
      // RFC 7009, 2.1: a token of another client is not revoked. The answer is the same, so that it tells nothing.
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
  },
};

/**
 * With the prefix, browsers take them over TLS alone. `__Host-` would want `Path=/`, and each sign-in under way has cookies for its own addresses, so that two
 * tabs do not get into each other's way.
 */
function cookieNames(origin: string) {
  const prefix = origin.startsWith('https:') ? '__Secure-' : '';
  return { session: `${prefix}session`, interaction: `${prefix}interaction`, resume: `${prefix}resume` };
}

/** Until a page has said who it is. `prompt=login` asks for the password anew: the pages see to that. */
function alwaysAsk({ interactionPolicy: { Check, Prompt } }: OidcProvider) {
  const unknown = new Check('member_unknown', 'it is not known yet who signs in', ({ oidc }) => oidc.result?.login === undefined);
  return [new Prompt({ name: 'login', requestable: true }, unknown)];
}
