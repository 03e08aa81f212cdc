/** How much one process answers. 0 sets no limit. */
export interface RateLimits {
  /** Requests of one session, sending chunks apart, in ten seconds. */
  readonly session: number;
  /** Chunks of rows that one session sends, in ten seconds. */
  readonly chunks: number;
  /** Requests from one address, signed in or not, in ten seconds. */
  readonly address: number;
  /** Attempts to sign in from one address, in a minute. */
  readonly signIn: number;
}

/** Short, so that who is over the limit does not wait long: an import goes on within ten seconds. */
export const TRAFFIC_WINDOW_MS = 10_000;
export const SIGN_IN_WINDOW_MS = 60_000;

/**
 * Well above what the pane does: it asks twice a second how far an import is, reads results one page after the other, and sends three chunks at once, each
 * of which the server needs about 10 ms for. One address may be a whole office behind its router.
 */
export const DEFAULT_RATE_LIMITS: RateLimits = { session: 500, chunks: 2_000, address: 5_000, signIn: 60 };

export const NO_RATE_LIMITS: RateLimits = { session: 0, chunks: 0, address: 0, signIn: 0 };
