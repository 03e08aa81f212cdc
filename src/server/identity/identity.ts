import type { FastifyInstance } from 'fastify';
import { SIGN_IN } from '../../contract/signIn';
import type { RateGuard } from '../http/limitRates';
import type { Services } from '../services';
import { browserSessions } from './browser/browserSessions';
import { externalProvider, type ExternalOptions } from './external/externalProvider';
import { oauthRoutes } from './oauth/oauthRoutes';
import { providerAtOrigin } from './oauth/providerAtOrigin';
import { signInRoutes } from './signIn/signInRoutes';

export interface IdentityOptions {
  readonly services: Services;
  readonly guardRate: RateGuard;
  /** Where people reach the server: known once it listens. */
  readonly origin: () => string;
  /** Where else the add-in's pages are served. */
  readonly addinOrigins: readonly string[];
  readonly signUpOpen: boolean;
  readonly external: ExternalOptions | undefined;
  /** Folder of the built sign-in pages; without it there are only their routes. */
  readonly pageFolder: string | undefined;
}

/** The server as its own identity provider: OAuth's endpoints, and the pages on which people sign in. */
export async function identity(
  app: FastifyInstance,
  { services, guardRate, origin, addinOrigins, signUpOpen, external, pageFolder }: IdentityOptions,
): Promise<void> {
  const provider = providerAtOrigin(services, { origin, addinOrigins, log: app.log });
  await app.register(oauthRoutes, { provider, guardRate });
  await app.register(signInRoutes, {
    services,
    guardRate,
    provider,
    sessions: browserSessions(services, origin),
    signUpOpen,
    external: external === undefined ? null : externalProvider(external, () => origin() + SIGN_IN.externalReturn),
    origin,
    pageFolder,
  });
}
