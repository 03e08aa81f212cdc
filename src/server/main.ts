import path from 'node:path';
import { createApp } from './app';
import { DatabaseStartError, DataFolderLockedError, DataFolderUnusableError } from './database/databaseError';
import { openDatabase } from './database/openDatabase';
import { readEnvironment, UnusableEnvironmentError } from './environment';

/** The server as a process of its own, for a company that runs it without the workbench. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const database = await openDatabase({
    dataFolder: path.resolve(environment.DATA_FOLDER),
    databaseUrl: environment.DATABASE_URL,
    engine: environment.DATABASE_ENGINE,
  });
  try {
    const app = await createApp({
      database,
      demo: environment.DEMO === 'on',
      allowedOrigins: environment.ALLOWED_ORIGINS,
      systemPageFolder: path.join(__dirname, '..', '..', 'dist', 'system'),
      logger: { level: environment.LOG_LEVEL },
    });
    const stop = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await app.listen({ host: environment.HOST, port: environment.PORT });
    await stop;
    await app.close();
  } finally {
    await database.close();
  }
}

const FORESEEN = [UnusableEnvironmentError, DataFolderLockedError, DataFolderUnusableError, DatabaseStartError];

main().catch((error: unknown) => {
  console.error(FORESEEN.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
