import type { Connector } from './connector/connector';
import type { Database } from './database/database';
import type { ServerMetrics } from './metrics/serverMetrics';

/** What routes need besides the request. */
export interface Services {
  readonly database: Database;
  /** Where the records live. */
  readonly connector: Connector;
  readonly demo: boolean;
  /** Where people reach the server's own pages, such as `https://fieldsheet.example.com`: known once it listens. */
  readonly origin: () => string;
  /** What the external provider is called, where people sign in with one. */
  readonly external: string | null;
  readonly metrics: ServerMetrics;
  readonly now: () => Date;
  /** A new UUID, version 7: later ones sort behind earlier ones. */
  readonly newId: () => string;
}
