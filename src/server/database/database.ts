import type { Kysely } from 'kysely';
import type { Tables } from './tables';

export type Engine = 'server' | 'embedded' | 'pglite';

/** An open database with the current schema. */
export interface Database {
  readonly engine: Engine;
  readonly sql: Kysely<Tables>;
  /** Calls back when a connection breaks while nothing runs on it. Nothing is lost by it: the next query gets a new one. */
  onConnectionLost(listener: (error: Error) => void): void;
  /** Waits for running queries, then stops what was started for this database and frees its folder. */
  close(): Promise<void>;
}
