import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '../../../../src/domain/people/role';
import { NO_RATE_LIMITS } from '../../../../src/server/http/rateLimits';
import type { ListedRoute } from '../../../../src/server/http/listRoutes';
import { createApp, type AppOptions } from '../../../../src/server/app';
import type { Database, Engine } from '../../../../src/server/database/database';
import { openDatabase } from '../../../../src/server/database/openDatabase';
import { Client } from './client';
import { newTenant, tokenOfNewPerson } from './companies';
import { startPostgresServer } from './postgresServer';
import { temporaryDataFolder } from './temporaryDataFolder';

declare global {
  /** See `jest.config.js`. */
  var databaseEngine: Engine;
}

export interface TestServer {
  readonly origin: string;
  readonly database: Database;
  /** Every route that it has. */
  readonly routes: readonly ListedRoute[];
  /** Somebody without a token. */
  readonly stranger: Client;
  /** Somebody with this token. */
  clientOf(token: string): Client;
  /** The demo company's user. */
  demoUser(): Promise<Client>;
  /** Somebody of a new company that has the demo company's lists and no customers. */
  newCompany(role?: Role): Promise<Client>;
  /** Two people of a new company. */
  newColleagues(): Promise<readonly [Client, Client]>;
  /** Moves the server's clock, and with null back. */
  setNow(now: Date | null): void;
  close(): Promise<void>;
}

/** The real server over HTTP, on a database of its own that goes when it closes: of the engine that the jest project names. */
export async function startTestServer({
  demo = true,
  port = 0,
  // Tests ask without a pause, which nobody else does.
  rateLimits = NO_RATE_LIMITS,
  ...options
}: { port?: number } & Partial<
  Pick<
    AppOptions,
    | 'demo'
    | 'metricsToken'
    | 'isStopping'
    | 'rateLimits'
    | 'trustedProxies'
    | 'logger'
    | 'allowedOrigins'
    | 'systemPageFolder'
    | 'signInPageFolder'
    | 'signUpOpen'
    | 'external'
    | 'publicOrigin'
    | 'addin'
    | 'contact'
    | 'retention'
  >
> = {}): Promise<TestServer> {
  const { database, remove } = await openTestDatabase();
  let now: Date | null = null;
  const app = await createApp({ database, demo, now: () => now ?? new Date(), rateLimits, ...options });
  const origin = await app.listen({ host: '127.0.0.1', port });
  const stranger = new Client(origin, null);
  const newPerson = async (tenantId: string, role?: Role) => new Client(origin, await tokenOfNewPerson(database, tenantId, role));
  return {
    origin,
    database,
    routes: app.routeList,
    stranger,
    clientOf: (token) => new Client(origin, token),
    demoUser: async () => new Client(origin, (await stranger.post('/demo-sessions')).body.token as string),
    newCompany: async (role) => newPerson(await newTenant(database), role),
    newColleagues: async () => {
      const tenantId = await newTenant(database);
      return [await newPerson(tenantId, 'importer'), await newPerson(tenantId, 'importer')];
    },
    setNow: (moment) => {
      now = moment;
    },
    close: async () => {
      await app.close();
      await database.close();
      await remove();
    },
  };
}

async function openTestDatabase(): Promise<{ database: Database; remove(): Promise<void> }> {
  if (databaseEngine === 'server') {
    const postgres = await startPostgresServer();
    const databaseUrl = await postgres.newDatabase();
    return { database: await openDatabase({ dataFolder: 'unused', databaseUrl }), remove: postgres.stop };
  }
  const dataFolder = temporaryDataFolder();
  const database = await openDatabase({ dataFolder, engine: databaseEngine });
  return { database, remove: () => rm(path.dirname(dataFolder), { recursive: true }) };
}
