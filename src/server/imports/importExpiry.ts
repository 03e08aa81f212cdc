const LIFETIME_MS = 30 * 86_400_000;

/** An import that nobody finished within 30 days takes no more rows. */
export function isExpired({ state, created_at }: { state: string; created_at: Date }, now: Date): boolean {
  return state === 'open' && now.getTime() - created_at.getTime() > LIFETIME_MS;
}
