import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app';
import { DatabaseStartError, DataFolderLockedError, DataFolderUnusableError, NoEmbeddedPostgresError } from './database/databaseError';
import { openDatabase } from './database/openDatabase';
import { externalOptions } from './identity/identitySettings';
import { readEnvironment, UnusableEnvironmentError, type Environment } from './environment';

/** What `npm run build` makes; this file runs from `src/server` and, built, from `dist/server`. */
const BUILT = path.join(__dirname, '..', '..', 'dist');

/** The server as a process of its own, for a company that runs it without the workbench. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const stop = stopSignal();
  const database = await openDatabase({
    dataFolder: path.resolve(environment.DATA_FOLDER),
    databaseUrl: environment.DATABASE_URL,
    poolSize: environment.DATABASE_POOL_SIZE,
    engine: environment.DATABASE_ENGINE,
  });
  try {
    const app = await createApp({
      database,
      demo: environment.DEMO !== 'off',
      allowedOrigins: environment.ALLOWED_ORIGINS,
      publicOrigin: publicOrigin(environment),
      signUpOpen: environment.SIGN_UP === 'open',
      external: externalOptions(environment),
      signInPageFolder: path.join(BUILT, 'signIn'),
      systemPageFolder: path.join(BUILT, 'system'),
      addin: { folder: path.join(BUILT, 'addin'), framedBy: environment.ADDIN_FRAMED_BY },
      contact: { organisation: environment.ORGANISATION, email: environment.SUPPORT_EMAIL },
      metricsToken: environment.METRICS_TOKEN,
      retention: { undo: environment.KEEP_UNDO_DAYS, results: environment.KEEP_RESULTS_DAYS },
      rateLimits: {
        session: environment.RATE_LIMIT_SESSION,
        chunks: environment.RATE_LIMIT_CHUNKS,
        address: environment.RATE_LIMIT_ADDRESS,
        signIn: environment.RATE_LIMIT_SIGN_IN,
      },
      trustedProxies: environment.TRUST_PROXY,
      isStopping: () => stop.signal.aborted,
      logger: { level: environment.LOG_LEVEL },
    });
    await listen(app, environment);
    await stop.given;
    await endWork(app, environment);
  } finally {
    await database.close();
  }
}

/** Without the setting it is where the server listens, which is for this machine alone. */
function publicOrigin({ PUBLIC_ORIGIN: origin }: Environment): (() => string) | undefined {
  return origin === undefined ? undefined : () => origin;
}

async function listen(app: FastifyInstance, { HOST, PORT }: Environment): Promise<void> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (cause) {
    // Its worker is at work already, and would keep the process alive.
    await app.close();
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CannotListenError(`Port ${PORT} is taken by another program. Stop that one, or set PORT to another port.`, { cause });
    if (code === 'EACCES')
      throw new CannotListenError(`This account may not listen on port ${PORT}. Set PORT to one above 1023.`, { cause });
    if (code === 'EADDRNOTAVAIL') throw new CannotListenError('HOST is not an address of this machine.', { cause });
    throw cause;
  }
}

class CannotListenError extends Error {
  override readonly name = 'CannotListenError';
}

/** Told to stop once or several times (a terminal and npm both pass Ctrl-C on), it stops once. */
function stopSignal(): { signal: AbortSignal; given: Promise<void> } {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort());
  const given = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  return { signal: controller.signal, given };
}

/** Answers what has been asked and finishes the chunks that are being written; what else is waiting stays in the database for the next process. */
async function endWork(app: FastifyInstance, { STOP_DELAY_SECONDS, STOP_TIMEOUT_SECONDS }: Environment): Promise<void> {
  app.log.info('Stopping');
  await pause(STOP_DELAY_SECONDS * 1_000);
  const cutOff = setTimeout(() => {
    app.log.warn('Requests that did not end in time are cut off');
    app.server.closeAllConnections();
  }, STOP_TIMEOUT_SECONDS * 1_000);
  await app.close();
  clearTimeout(cutOff);
}

const FORESEEN = [
  CannotListenError,
  UnusableEnvironmentError,
  DataFolderLockedError,
  DataFolderUnusableError,
  DatabaseStartError,
  NoEmbeddedPostgresError,
];

main().catch((error: unknown) => {
  console.error(FORESEEN.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
