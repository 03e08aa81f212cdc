import type { Database } from './database/database';
import type { ServerMetrics } from './metrics/serverMetrics';

/** What routes need besides the request. */
export interface Services {
  readonly database: Database;
  readonly demo: boolean;
  readonly metrics: ServerMetrics;
  readonly now: () => Date;
  /** A new UUID, version 7: later ones sort behind earlier ones. */
  readonly newId: () => string;
}
