import type { Database } from '../database/database';
import { identityOf, USER_COLUMNS, type Identity } from './identity';
import { hashOfToken, newTenantToken, tenantOfToken } from './tenantToken';

const DEMO_SESSION_DAYS = 7;
const DAY_MS = 86_400_000;

export function sessionRepository({ system }: Database) {
  return {
    async create({ tenantId, userId, now }: { tenantId: string; userId: string; now: Date }): Promise<{ token: string; expiresAt: Date }> {
      const token = newTenantToken('demoSession', tenantId);
      const expiresAt = new Date(now.getTime() + DEMO_SESSION_DAYS * DAY_MS);
      await system.deleteFrom('sessions').where('tenant_id', '=', tenantId).where('expires_at', '<=', now).execute();
      await system
        .insertInto('sessions')
        .values({ tenant_id: tenantId, token_hash: hashOfToken(token), user_id: userId, created_at: now, expires_at: expiresAt })
        .execute();
      return { token, expiresAt };
    },

    /** Null when the token is unknown or has expired. */
    async identify(token: string, now: Date): Promise<Identity | null> {
      const tenantId = tenantOfToken('demoSession', token);
      if (tenantId === null) return null;
      const found = await system
        .selectFrom('sessions')
        .innerJoin('users', (join) =>
          join.onRef('users.tenant_id', '=', 'sessions.tenant_id').onRef('users.user_id', '=', 'sessions.user_id'),
        )
        .innerJoin('tenants', 'tenants.tenant_id', 'sessions.tenant_id')
        .select(USER_COLUMNS)
        .where('sessions.tenant_id', '=', tenantId)
        .where('sessions.token_hash', '=', hashOfToken(token))
        .where('sessions.expires_at', '>', now)
        .where('users.removed_at', 'is', null)
        .executeTakeFirst();
      return found ? identityOf(found) : null;
    },
  };
}
