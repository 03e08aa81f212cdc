import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables';

/** Where and for whom a chunk is written. */
export interface ChunkContext {
  readonly sql: Transaction<Tables>;
  readonly tenantId: string;
  readonly importId: string;
  readonly now: Date;
  readonly newId: () => string;
}
