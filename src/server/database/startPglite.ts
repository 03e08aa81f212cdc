import path from 'node:path';
import type { PoolConfig } from 'pg';
import { DatabaseStartError } from './databaseError';

/**
 * PostgreSQL inside this process: for machines that no PostgreSQL program fits. It has one session, and does not flush to disk at commit: what was
 * committed survives the end of the process, not a loss of power. It does not lock its folder: the caller must have.
 */
export async function startPglite(dataFolder: string) {
  const { PGlite, createPgConfig } = await loadPglite();
  const pglite = await PGlite.create(path.join(dataFolder, 'pglite'));
  return {
    engine: 'pglite' as const,
    // Its connection has the methods that `pg` calls, but not the type that `pg` declares.
    connection: { ...createPgConfig(pglite), max: 1 } as unknown as PoolConfig,
    stop: () => pglite.close(),
  };
}

/** A container image has no engine: it works on a server's database. */
async function loadPglite() {
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
    return { PGlite, createPgConfig };
  } catch (cause) {
    throw new DatabaseStartError('No database engine is installed here. Set DATABASE_URL to the address of a PostgreSQL server.', {
      cause,
    });
  }
}
