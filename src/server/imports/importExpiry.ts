export const LIFETIME_DAYS = 30;

/** An import that nobody brought to its end within 30 days takes no more rows, and writes none. */
export function isExpired({ state, created_at }: { state: string; created_at: Date }, now: Date): boolean {
  return (state === 'open' || state === 'sealed') && now.getTime() - created_at.getTime() > LIFETIME_DAYS * 86_400_000;
}
