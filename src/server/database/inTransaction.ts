import type { Kysely, Transaction } from 'kysely';
import { hasSqlState } from './sqlState';
import type { Tables } from './tables';

/** Serialization failure and deadlock: PostgreSQL asks to do the whole transaction again. https://www.postgresql.org/docs/18/mvcc-serialization-failure-handling.html */
const TRY_AGAIN = ['40001', '40P01'];
const ATTEMPTS = 5;

/** Does all of the work or none of it, again where the database asks for that: so `work` must have no other effects. */
export async function inTransaction<T>(sql: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sql.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !hasSqlState(error, TRY_AGAIN)) throw error;
    }
  }
}
