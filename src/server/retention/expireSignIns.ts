import type { Services } from '../services';

const DAY_MS = 86_400_000;

/** Lets go of what lets nobody in any more, and of attempts that are forgotten. All of it may be repeated, and by several processes at once. */
export async function expireSignIns({ database: { system }, now }: Pick<Services, 'database' | 'now'>): Promise<void> {
  for (const table of ['identity.oauth_records', 'identity.grants', 'identity.browser_sessions', 'identity.password_resets'] as const)
    await system.deleteFrom(table).where('expires_at', '<=', now()).execute();
  await system
    .deleteFrom('identity.attempts')
    .where('tried_at', '<', new Date(now().getTime() - DAY_MS))
    .execute();
}
