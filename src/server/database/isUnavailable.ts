import { hasSqlState } from './sqlState';

/** The database is starting, stopping, out of reach or out of connections: classes 08, 53 and 57P of its error codes, and Node's own. */
const STATES = ['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** What `pg` says, without a code, of a connection that did not come about in time, of a pool that stayed full, and of one that broke. */
const MESSAGES = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether the database could not be asked at all: the same may go through a moment later. */
export function isUnavailable(error: unknown): boolean {
  return hasSqlState(error, STATES) || (error instanceof Error && MESSAGES.test(error.message));
}
