import type { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Services } from '../../services';
import { createProvider } from './createProvider';

export interface RunningProvider {
  readonly library: Provider;
  readonly origin: string;
}
export type ProviderAtOrigin = () => Promise<RunningProvider>;

export interface ProviderOptions {
  /** Where people reach the server: known once it listens. */
  readonly origin: () => string;
  readonly addinOrigins: readonly string[];
  readonly log: FastifyBaseLogger;
}

/** Makes the provider when it is first needed, as its addresses are those of an origin that may be known only then. */
export function providerAtOrigin(
  services: Pick<Services, 'database' | 'now'>,
  { origin, addinOrigins, log }: ProviderOptions,
): ProviderAtOrigin {
  let running: Promise<RunningProvider> | undefined;

  async function run(): Promise<RunningProvider> {
    const own = origin();
    const library = await createProvider(services, { own, addin: addinOrigins });
    const failed = (_ctx: unknown, err: Error) => log.error({ err }, 'Request failed');
    library.on('server_error', failed);
    // Koa's own: an answer that broke off.
    (library as EventEmitter).on('error', (err: Error) => log.info({ err }, 'Answer broke off'));
    return { library, origin: own };
  }

  return () => {
    running ??= run().catch((error: unknown) => {
      // The database may be away for a moment: the next request tries again.
      running = undefined;
      throw error;
    });
    return running;
  };
}
