import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Client as PostgresClient } from 'pg';
import { startEmbeddedPostgres } from '../../../../src/server/database/startEmbeddedPostgres';
import { temporaryDataFolder } from './temporaryDataFolder';

/** A PostgreSQL server beside the tests, as an operator has one: Fieldsheet knows it by its address alone. */
export interface PostgresServer {
  /** A new empty database that an account without further rights owns, and its role for companies; gives its address. */
  newDatabase(): Promise<string>;
  /** As the administrator, in the database of this address. */
  query(databaseUrl: string, statement: string): Promise<unknown[]>;
  stop(): Promise<void>;
}

/** The name and the password hold what must be escaped in an address. */
const PASSWORD = 'p@ss/word?';

export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = temporaryDataFolder();
  const server = await startEmbeddedPostgres(folder);
  const { host, port } = server.connection;
  let made = 0;

  async function query(database: string, statement: string): Promise<unknown[]> {
    const administrator = new PostgresClient({ ...server.connection, database });
    await administrator.connect();
    try {
      return (await administrator.query(statement)).rows as unknown[];
    } finally {
      await administrator.end();
    }
  }

  await query('postgres', `create role fieldsheet login password '${PASSWORD}'`);
  return {
    newDatabase: async () => {
      made += 1;
      await query('postgres', `create database "Field service ${made}" owner fieldsheet`);
      await query('postgres', `create role "tenant_of_Field service ${made}" nologin`);
      await query('postgres', `grant "tenant_of_Field service ${made}" to fieldsheet`);
      return `postgres://fieldsheet:${encodeURIComponent(PASSWORD)}@${host}:${port}/${encodeURIComponent(`Field service ${made}`)}`;
    },
    query: (databaseUrl, statement) => query(decodeURIComponent(new URL(databaseUrl).pathname.slice(1)), statement),
    stop: async () => {
      await server.stop();
      await rm(path.dirname(folder), { recursive: true });
    },
  };
}
