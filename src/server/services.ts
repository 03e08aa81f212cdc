import type { Database } from './database/database';

/** What routes need besides the request. */
export interface Services {
  readonly database: Database;
  readonly demo: boolean;
  readonly now: () => Date;
  /** A new UUID, version 7: later ones sort behind earlier ones. */
  readonly newId: () => string;
}
