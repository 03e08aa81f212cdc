import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables';

/** Any number that Kysely's migrator does not take. */
const LOCK = 7_261_934_580;

/** Waits for other processes that prepare the same database, until the transaction ends. */
export async function takeTurns(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(transaction);
}
