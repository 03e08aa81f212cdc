import fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { v7 as uuidV7 } from 'uuid';
import { MAX_CHUNK_BYTES } from '../contract/imports';
import { ownRecords } from './connector/ownRecords';
import type { Database } from './database/database';
import { seedDemoCompany } from './demo/seedDemoCompany';
import { api } from './http/api';
import { answerError, answerProblems } from './http/answerProblems';
import { recordRequests, withoutPersonalData } from './http/logging';
import { refuseOtherMethods } from './http/refuseOtherMethods';
import { systemPage } from './http/systemPage';
import type { ExternalOptions } from './identity/external/externalProvider';
import { identity } from './identity/identity';
import { importWorker } from './imports/work/importWorker';
import { serverMetrics } from './metrics/serverMetrics';
import { DEFAULT_RETENTION, type RetentionDays } from './retention/retentionDays';
import { retentionRunner } from './retention/retentionRunner';
import { listeningOrigin } from './http/listeningOrigin';
import { healthRoutes } from './routes/healthRoutes';
import { metricsRoutes } from './routes/metricsRoutes';
import type { Services } from './services';

export interface AppOptions {
  readonly database: Database;
  /** Whether anybody may use the demo company without signing in. */
  readonly demo: boolean;
  /** Where browsers may call the API from, besides the server's own pages: exact origins such as `https://localhost:3000`. */
  readonly allowedOrigins?: readonly string[];
  /** Folder of the built web page that the server shows at `/`; without it there is none. */
  readonly systemPageFolder?: string;
  /** Where people reach the server; where it listens, without it. */
  readonly publicOrigin?: (() => string) | undefined;
  /** Whether anybody may make an account with a company of their own; by invitation alone, without it. */
  readonly signUpOpen?: boolean;
  /** Where people may have accounts besides here. */
  readonly external?: ExternalOptions | undefined;
  /** Folder of the built sign-in pages. */
  readonly signInPageFolder?: string;
  /** Whoever presents this reads the metrics at `/metrics`; without it there are none. */
  readonly metricsToken?: string | undefined;
  /** Whether the process is about to end: then it is no longer ready for new work, though it still answers. */
  readonly isStopping?: () => boolean;
  readonly retention?: RetentionDays;
  readonly logger?: FastifyServerOptions['logger'];
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Is told of every route as it is added. */
  readonly onRoute?: (route: RouteOptions) => void;
}

/** The server without its process: it does not listen yet, and closing it leaves the database open. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const now = options.now ?? (() => new Date());
  const origin = options.publicOrigin ?? (() => listeningOrigin(app));
  const services: Services = {
    database: options.database,
    connector: ownRecords,
    demo: options.demo,
    origin,
    external: options.external?.name ?? null,
    metrics: serverMetrics(options.database, now),
    now,
    newId: options.newId ?? uuidV7,
  };
  if (services.demo) await seedDemoCompany(services);

  const app = fastify({
    ...withoutPersonalData(options.logger),
    genReqId: () => services.newId(),
    bodyLimit: MAX_CHUNK_BYTES,
    // Node waits for idle connections when it stops; longer than this and stopping takes a minute.
    keepAliveTimeout: 5_000,
    // For the largest body on a slow line; who sends nothing holds a connection, and the end of the process, no longer than this.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app);
  recordRequests(app, services.metrics);
  options.database.onConnectionLost((err) => app.log.warn({ err }, 'An idle connection to the database was lost'));
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  const routesAreComplete = refuseOtherMethods(app);
  await app.register(healthRoutes, { services, isStopping: options.isStopping ?? (() => false) });
  if (options.metricsToken !== undefined) await app.register(metricsRoutes, { metrics: services.metrics, token: options.metricsToken });
  const worker = importWorker(services, app.log);
  app.addHook('onReady', () => worker.start());
  app.addHook('onClose', () => worker.stop());
  const retention = retentionRunner(services, options.retention ?? DEFAULT_RETENTION, app.log);
  app.addHook('onReady', async () => retention.start());
  app.addHook('onClose', () => retention.stop());
  await app.register(api, { services, worker, allowedOrigins: options.allowedOrigins ?? [] });
  await app.register(identity, {
    services,
    origin,
    addinOrigins: options.allowedOrigins ?? [],
    signUpOpen: options.signUpOpen ?? false,
    external: options.external,
    pageFolder: options.signInPageFolder,
  });
  if (options.systemPageFolder !== undefined) await app.register(systemPage, { folder: options.systemPageFolder });
  routesAreComplete();
  return app;
}
