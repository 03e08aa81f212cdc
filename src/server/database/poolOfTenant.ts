import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Query, type Connection, type Pool, type PoolClient } from 'pg';
import type { TenantRole } from './ensureTenantRole';

/** Gives no row, so that nothing of it is to be kept apart from the rows that were asked for. Each setting ends with its transaction. */
const SERVE_TENANT = `select where set_config('role', $1, true) is null
  or set_config('search_path', $2, true) is null or set_config('fieldsheet.tenant_id', $3, true) is null`;

/**
 * Connections of the pool on which every statement serves one company. They are nobody's before and after: whom a statement serves travels with it, in the
 * same message and the same transaction, so there is nothing to remember, to reset or to get wrong, and no wait for a second answer. It holds behind
 * a proxy that shares connections between transactions too.
 */
export function poolOfTenant(pool: Pool, { name, schema }: TenantRole, tenantId: string): PostgresPool {
  const settings = [name, `"${schema.replaceAll('"', '""')}"`, tenantId];
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) => query(client, settings, text, values),
        release: () => client.release(),
      } as PostgresPoolClient;
    },
    // The pool is everybody's.
    end: async () => undefined,
  };
}

function query(client: PoolClient, settings: string[], text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
  return new Promise((resolve, reject) => {
    const config = { text, values: [...values], queryMode: 'extended' };
    const query = new Query(config, (error: Error | undefined, results: unknown) => {
      if (error) return reject(error);
      // With the settings before it there are two.
      resolve([results].flat().at(-1) as PostgresQueryResult<unknown>);
    });
    const send = query.submit;
    query.submit = (connection) => {
      // Asked once it is this statement's turn: what was sent before has been answered.
      const isInTransaction = ['T', 'E'].includes(client.getTransactionStatus() ?? '');
      // Into one packet; PGlite, which has no socket, knows nothing of it.
      connection.stream.cork?.();
      if (!isInTransaction) serveTenant(connection, settings);
      const refused = send.call(query, connection);
      connection.stream.uncork?.();
      return refused;
    };
    client.query(query);
  });
}

/**
 * Without a `sync` behind it, what follows until the next one is the same transaction; `begin` makes it one that stays.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
function serveTenant(connection: Connection, settings: string[]): void {
  connection.parse({ name: '', text: SERVE_TENANT, types: [] }, true);
  connection.bind({ values: settings } as Parameters<Connection['bind']>[0], true);
  connection.execute({} as Parameters<Connection['execute']>[0], true);
}
