import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { v7 as uuidV7 } from 'uuid';
import { MAX_CHUNK_BYTES } from '../contract/imports';
import { ownRecords } from './connector/ownRecords';
import type { Database } from './database/database';
import { seedDemoCompany } from './demo/seedDemoCompany';
import { addinPages, type AddinPagesOptions } from './http/addinPages';
import { api } from './http/api';
import { answerError, answerProblems } from './http/answerProblems';
import { answerBrokenRequest } from './http/answerBrokenRequest';
import { limitRates } from './http/limitRates';
import { listRoutes } from './http/listRoutes';
import { recordRequests, withoutPersonalData } from './http/logging';
import { DEFAULT_RATE_LIMITS, type RateLimits } from './http/rateLimits';
import { ON_EVERY_ANSWER, protectAnswers } from './http/protectAnswers';
import { readJsonBodies } from './http/readJsonBodies';
import { refuseOtherMethods } from './http/refuseOtherMethods';
import { systemPage } from './http/systemPage';
import type { ExternalOptions } from './identity/external/externalProvider';
import { identity } from './identity/identity';
import { importWorker } from './imports/work/importWorker';
import { serverMetrics } from './metrics/serverMetrics';
import type { Contact } from './pages/contact';
import { publicPages } from './pages/publicPages';
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
  /** The built add-in, served at `/addin/`; without it, something else in front of the app does. */
  readonly addin?: Omit<AddinPagesOptions, 'guardRate'>;
  /** Who runs the server, for its pages on privacy and support. */
  readonly contact?: Contact;
  /** Whoever presents this reads the metrics at `/metrics`; without it there are none. */
  readonly metricsToken?: string | undefined;
  /** Whether the process is about to end: then it is no longer ready for new work, though it still answers. */
  readonly isStopping?: () => boolean;
  readonly retention?: RetentionDays;
  readonly rateLimits?: RateLimits;
  /** Addresses of proxies that are believed when they say whose request they pass on; without any, the address is that of the connection. */
  readonly trustedProxies?: readonly string[];
  readonly logger?: FastifyServerOptions['logger'];
  readonly now?: () => Date;
  readonly newId?: () => string;
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
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    clientErrorHandler: answerBrokenRequest(services.newId),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply.headers(ON_EVERY_ANSWER)),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  protectAnswers(app);
  answerProblems(app);
  readJsonBodies(app);
  recordRequests(app, services.metrics);
  options.database.onConnectionLost((err) => app.log.warn({ err }, 'An idle connection to the database was lost'));
  listRoutes(app);
  const routesAreComplete = refuseOtherMethods(app);
  const guardRate = await limitRates(app, options.rateLimits ?? DEFAULT_RATE_LIMITS);
  await app.register(healthRoutes, { services, isStopping: options.isStopping ?? (() => false) });
  if (options.metricsToken !== undefined)
    await app.register(metricsRoutes, { metrics: services.metrics, token: options.metricsToken, guardRate });
  const worker = importWorker(services, app.log);
  app.addHook('onReady', () => worker.start());
  app.addHook('onClose', () => worker.stop());
  const retention = options.retention ?? DEFAULT_RETENTION;
  const expiry = retentionRunner(services, retention, app.log);
  app.addHook('onReady', async () => expiry.start());
  app.addHook('onClose', () => expiry.stop());
  await app.register(api, { services, worker, guardRate, allowedOrigins: options.allowedOrigins ?? [] });
  await app.register(identity, {
    services,
    guardRate,
    origin,
    addinOrigins: options.allowedOrigins ?? [],
    signUpOpen: options.signUpOpen ?? false,
    external: options.external,
    pageFolder: options.signInPageFolder,
  });
  await app.register(publicPages, { contact: options.contact ?? {}, retention, guardRate });
  if (options.addin !== undefined) await app.register(addinPages, { ...options.addin, guardRate });
  if (options.systemPageFolder !== undefined) await app.register(systemPage, { folder: options.systemPageFolder, guardRate });
  routesAreComplete();
  return app;
}
