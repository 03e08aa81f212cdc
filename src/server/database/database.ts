import type { Kysely } from 'kysely';
import type { Tables } from './tables';

export type Engine = 'server' | 'embedded' | 'pglite';

/** An open database with the current schema. */
export interface Database {
  readonly engine: Engine;
  /** Sees and changes only this company's rows, whatever a statement asks for: every request and every piece of work goes through it. */
  forTenant(tenantId: string): Kysely<Tables>;
  /** Owns the tables and sees every company: for what has no company yet, or is about all of them. A test lists who may use it. */
  readonly system: Kysely<Tables>;
  /** Connections of this process at the moment, and how many queries and transactions wait for one. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Calls back when a connection breaks while nothing runs on it. Nothing is lost by it: the next query gets a new one. */
  onConnectionLost(listener: (error: Error) => void): void;
  /** Waits for running queries, then stops what was started for this database and frees its folder. */
  close(): Promise<void>;
}
