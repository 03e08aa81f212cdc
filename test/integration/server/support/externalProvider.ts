import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import type { Adapter, AdapterPayload, JWK } from 'oidc-provider';
import { loadOidcProvider } from '../../../../src/server/identity/oauth/loadOidcProvider';

/** An OpenID provider of somebody else, which signs in whom a test says. */
export interface TestExternalProvider {
  readonly issuer: string;
  /** Who signs in from now on; null for nobody, who says no. */
  subject: string | null;
  /** Rewrites the ID tokens that it has signed, as somebody between the two servers would. */
  tamper: (idToken: string) => string;
  /** Goes from the address that our server sent the browser to, to the one that the provider sends it back to. */
  walk(location: string): Promise<string>;
  close(): Promise<void>;
}

export const EXTERNAL_CLIENT = { clientId: 'fieldsheet', clientSecret: 'a secret of the two servers', name: 'Example ID' };

/** @param redirectUri where our server expects the browser back */
export async function startExternalProvider(redirectUri: () => string): Promise<TestExternalProvider> {
  const { Provider } = await loadOidcProvider();
  const server = await listening(createServer());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: EXTERNAL_CLIENT.clientId, client_secret: EXTERNAL_CLIENT.clientSecret, redirect_uris: [redirectUri()] }],
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK] },
    cookies: { keys: ['a key'] },
    adapter: inMemory,
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    claims: { profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: async (_ctx, accountId) => ({ accountId, claims: async () => ({ sub: accountId, name: `${accountId} at Example` }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: async () => '/interaction' },
  });
  const external: TestExternalProvider = {
    issuer,
    subject: null,
    tamper: (idToken) => idToken,
    walk: (location) => walk(location, issuer),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  provider.use(async (ctx, next) => {
    await next();
    const answer = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && answer?.id_token !== undefined) answer.id_token = external.tamper(answer.id_token);
  });
  server.on('request', (request, response) => {
    if (request.url !== '/interaction') return void provider.callback()(request, response);
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      if (external.subject === null) return provider.interactionFinished(request, response, { error: 'access_denied' });
      if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: external.subject } });
      const grant = new provider.Grant({ accountId: session!.accountId, clientId: params.client_id as string });
      grant.addOIDCScope('openid profile');
      return provider.interactionFinished(
        request,
        response,
        { consent: { grantId: await grant.save() } },
        { mergeWithLastSubmission: true },
      );
    })();
  });
  return external;
}

/** The library's own says on the console that it is not for production. */
function inMemory(): Adapter {
  const records = new Map<string, AdapterPayload>();
  return {
    upsert: async (id, payload) => void records.set(id, payload),
    find: async (id) => records.get(id),
    findByUid: async (uid) => [...records.values()].find((record) => record.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => void (records.get(id)!.consumed = true),
    destroy: async (id) => void records.delete(id),
    revokeByGrantId: async () => undefined,
  };
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function walk(location: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = location;
  while (at.startsWith(issuer) || at.startsWith('/')) {
    const response = await fetch(new URL(at, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The external provider went no further: ${await response.text()}`);
    at = next;
  }
  return at;
}
