import { Client, DatabaseError, type PoolConfig } from 'pg';
import { DatabaseReadOnlyError, DatabaseRefusedError, DatabaseTooOldError, DatabaseUnreachableError } from './databaseError';

/** The oldest that PostgreSQL's own project maintained when this was written. https://www.postgresql.org/support/versioning/ */
const OLDEST_MAJOR = 14;
const CONNECT_TIMEOUT_MS = 10_000;

/** A process that vanished with its machine, in the middle of a transaction, holds its locks no longer than this. */
const ABANDONED_TRANSACTION_MS = 60_000;

/**
 * The PostgreSQL server that an address names, once it has been seen to be one that we can work with.
 * @throws DatabaseUnreachableError, DatabaseRefusedError, DatabaseTooOldError, DatabaseReadOnlyError
 */
export async function connectToServer(databaseUrl: string, poolSize: number) {
  const connection: PoolConfig = {
    connectionString: databaseUrl,
    max: poolSize,
    application_name: 'fieldsheet',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: ABANDONED_TRANSACTION_MS,
    keepAlive: true,
  };
  await assertUsable(connection, new URL(databaseUrl).host || 'the local socket');
  return { engine: 'server' as const, connection, stop: async () => undefined };
}

async function assertUsable(connection: PoolConfig, host: string): Promise<void> {
  const client = new Client(connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: string; readOnly: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number,
        current_setting('transaction_read_only') as "readOnly"`,
    );
    const [{ version, number, readOnly }] = rows as [(typeof rows)[number]];
    if (Number(number) < OLDEST_MAJOR * 10_000) throw new DatabaseTooOldError(host, version, OLDEST_MAJOR);
    if (readOnly === 'on') throw new DatabaseReadOnlyError(host);
  } catch (error) {
    throw asStartError(error, host);
  } finally {
    await client.end();
  }
}

function asStartError(error: unknown, host: string): unknown {
  if (error instanceof DatabaseTooOldError || error instanceof DatabaseReadOnlyError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof DatabaseError) return new DatabaseRefusedError(host, message, { cause: error });
  return new DatabaseUnreachableError(host, code ?? message, { cause: error });
}
