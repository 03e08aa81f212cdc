import type { Kysely } from 'kysely';
import type { Tables } from './tables';

export type Engine = 'server' | 'embedded' | 'pglite';

/** An open database with the current schema. */
export interface Database {
  readonly engine: Engine;
  readonly sql: Kysely<Tables>;
  /** Waits for running queries, then stops what was started for this database and frees its folder. */
  close(): Promise<void>;
}
