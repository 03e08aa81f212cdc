import path from 'node:path';
import { createApp } from '../../server/app';
import type { ListedRoute } from '../../server/http/listRoutes';
import { openDatabase } from '../../server/database/openDatabase';
import { listeningOrigin } from '../../server/http/listeningOrigin';
import { workbenchPlugin } from './workbenchPlugin';

export interface WorkbenchServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the embedded database keeps its files; unused with `databaseUrl`. */
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  /** Folder with the built bundles. */
  readonly distFolder: string;
}

export interface WorkbenchServer {
  /** For example `http://localhost:3000`, without a slash at its end. */
  readonly origin: string;
  /** Everything that it answers, for what must hold for all of it. */
  readonly routes: readonly ListedRoute[];
  /** Lets running requests end, then stops the database that was started for this server. */
  close(): Promise<void>;
}

/**
 * The reference server with its demo company at `/` and `/api`, the add-in at `/addin/` and the workbench at `/workbench/`, all on one origin.
 * @throws what opening the database or listening throws; nothing is left running then.
 */
export async function startWorkbenchServer(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const { host, port, dataFolder, databaseUrl, distFolder } = options;
  const database = await openDatabase({ dataFolder, databaseUrl });
  try {
    // Requests are not logged one by one: their addresses hold what a person searched for.
    const app = await createApp({
      database,
      demo: true,
      publicOrigin: () => origin(),
      signUpOpen: true,
      systemPageFolder: path.join(distFolder, 'system'),
      signInPageFolder: path.join(distFolder, 'signIn'),
      logger: { level: 'warn' },
    });
    const origin = () => `http://${hostForBrowser(host)}:${new URL(listeningOrigin(app)).port}`;
    await app.register(workbenchPlugin, { distFolder });
    await app.listen({ host, port });
    return {
      routes: app.routeList,
      origin: origin(),
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A browser on this machine reaches a server that listens on every address as localhost. */
function hostForBrowser(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
