import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { connectToServer } from './connectToServer';
import type { Database, Engine } from './database';
import { NoEmbeddedPostgresError } from './databaseError';
import { lockDataFolder } from './dataFolderLock';
import { isolateTenants } from './isolateTenants';
import { migrate } from './migrate';
import { poolOfTenant } from './poolOfTenant';
import { startEmbeddedPostgres } from './startEmbeddedPostgres';
import { startPglite } from './startPglite';
import type { Tables } from './tables';

export interface DatabaseLocation {
  /** Where a database of our own keeps its files; unused with `databaseUrl`. */
  readonly dataFolder: string;
  /** A PostgreSQL server to use instead, as `postgres://user:password@host:port/name`. */
  readonly databaseUrl?: string | undefined;
  /** How many connections to that server this process may hold. */
  readonly poolSize?: number | undefined;
  /** Which engine of our own; without it, embedded PostgreSQL where its programs fit this machine, otherwise PGlite. */
  readonly engine?: 'embedded' | 'pglite' | undefined;
}

export interface RunningEngine {
  readonly engine: Engine;
  readonly connection: PoolConfig;
  stop(): Promise<void>;
}

/** Before it is known to have the schema, and a role for companies. */
export type DatabaseAsItIs = Omit<Database, 'forTenant'>;

/**
 * Opens the database, starting one if need be, brings its schema up to date and keeps its companies apart.
 * @throws DataFolderLockedError, DataFolderUnusableError, DatabaseStartError
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const { pool, ...database } = databaseOn(await startOrConnect(location));
  try {
    await migrate(database.system);
    const role = await isolateTenants(database.system);
    return { ...database, forTenant: (tenantId) => over(poolOfTenant(pool, role, tenantId)) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The same, with the schema left as it is found: there may be none. */
export async function openAsItIs(location: DatabaseLocation): Promise<DatabaseAsItIs> {
  return databaseOn(await startOrConnect(location));
}

function startOrConnect(location: DatabaseLocation): Promise<RunningEngine> {
  const { databaseUrl, poolSize = 10 } = location;
  return databaseUrl === undefined ? startOwnEngine(location) : connectToServer(databaseUrl, poolSize);
}

export function databaseOn(running: RunningEngine): DatabaseAsItIs & { readonly pool: Pool } {
  const pool = new Pool(running.connection);
  // The pool drops an idle connection that breaks (the database restarts or stops) and makes another when one is needed; a query in progress
  // fails by itself. Without a listener, Node would end the process instead.
  const lossListeners: ((error: Error) => void)[] = [];
  pool.on('error', (error) => lossListeners.forEach((tell) => tell(error)));
  // One that breaks while a transaction has it, between two queries, fails the next of them: that is where it is told. But without a listener of
  // its own, Node would end the process here too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const system = over(pool);
  return {
    engine: running.engine,
    system,
    pool,
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    onConnectionLost: (listener) => void lossListeners.push(listener),
    close: async () => {
      await system.destroy();
      await running.stop();
    },
  };
}

function over(connections: PostgresPool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) });
}

async function startOwnEngine({ dataFolder, engine }: DatabaseLocation): Promise<RunningEngine> {
  const lock = await lockDataFolder(dataFolder);
  try {
    const running = await startEngine(dataFolder, engine);
    return {
      ...running,
      stop: async () => {
        await running.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startEngine(dataFolder: string, engine: DatabaseLocation['engine']): Promise<RunningEngine> {
  if (engine === 'pglite') return startPglite(dataFolder);
  try {
    return await startEmbeddedPostgres(dataFolder);
  } catch (error) {
    if (engine === undefined && error instanceof NoEmbeddedPostgresError) return startPglite(dataFolder);
    throw error;
  }
}
