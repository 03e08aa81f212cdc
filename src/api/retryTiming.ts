/** The import protocol's client rules. */
export const MAX_TRIES = 8;
export const GIVE_UP_AFTER_MS = 10 * 60_000;
export const ATTEMPT_TIMEOUT_MS = 30_000;
/** Our choice: the results of two million rows on a slow line. */
export const FILE_TIMEOUT_MS = 5 * 60_000;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const RETRY_AFTER_SPREAD = 0.2;

/**
 * How long to wait after a failed try. What the server asks for is kept, plus up to 20 % so that clients do not come back all
 * at once; otherwise "full jitter": anything from 0 to an upper limit that doubles with each failure.
 *
 * @param failures how many tries have failed, from 1
 * @param retryAfterMs what the server's `Retry-After` says, in milliseconds
 * @param random from 0, below 1
 */
export function waitBeforeRetry(failures: number, retryAfterMs: number | null, random: number): number {
  if (retryAfterMs !== null) return Math.round(retryAfterMs * (1 + RETRY_AFTER_SPREAD * random));
  return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}

/**
 * Milliseconds asked for by a `Retry-After` header, which is a number of seconds or an HTTP date (RFC 9110, 10.2.3); null when
 * there is none that can be read.
 *
 * @param date the answer's own `Date` header: the wait is taken between the server's two times, so that this machine's clock
 * need not be right
 */
export function readRetryAfter(header: string | null, date: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const wait = Date.parse(header) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
