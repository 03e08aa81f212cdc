const MINUTE = 60;
const DAY = 86_400;

/** In seconds. */
export const LIFETIMES = {
  code: MINUTE,
  accessToken: 15 * MINUTE,
  /** Since it was used last. */
  refreshTokenIdle: 14 * DAY,
  /** From signing in to the next signing in, however often tokens are renewed between. */
  grant: 30 * DAY,
  /** For choosing a company, or finding a password. */
  request: 60 * MINUTE,
} as const;

/** A renewed token lasts as long as a new one, but not beyond the sign-in that it goes back to. */
export function refreshTokenLifetime(secondsSinceSignIn: number): number {
  return Math.max(1, Math.min(LIFETIMES.refreshTokenIdle, LIFETIMES.grant - secondsSinceSignIn));
}
