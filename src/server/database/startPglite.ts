import path from 'node:path';
import type { PoolConfig } from 'pg';

/**
 * PostgreSQL inside this process: for machines that no PostgreSQL program fits. It has one session, and does not flush to disk at commit: what was
 * committed survives the end of the process, not a loss of power. It does not lock its folder: the caller must have.
 */
export async function startPglite(dataFolder: string) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const pglite = await PGlite.create(path.join(dataFolder, 'pglite'));
  return {
    engine: 'pglite' as const,
    // Its connection has the methods that `pg` calls, but not the type that `pg` declares.
    connection: { ...createPgConfig(pglite), max: 1 } as unknown as PoolConfig,
    stop: () => pglite.close(),
  };
}
