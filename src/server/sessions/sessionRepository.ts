import { permissionsOf, type Permission, type Role } from '../../domain/people/role';
import type { Database } from '../database/database';
import { hashOfToken, newTenantToken, tenantOfToken } from './tenantToken';

/** Who makes a request, and for which company. */
export interface Identity {
  readonly tenantId: string;
  readonly userId: string;
  readonly userName: string;
  /** Null for the demo company's user, who has no account. */
  readonly email: string | null;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly companyName: string;
}

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
        .select(['users.user_id', 'users.name as user_name', 'users.email', 'users.role', 'tenants.name as company_name'])
        .where('sessions.tenant_id', '=', tenantId)
        .where('sessions.token_hash', '=', hashOfToken(token))
        .where('sessions.expires_at', '>', now)
        .where('users.removed_at', 'is', null)
        .executeTakeFirst();
      if (!found) return null;
      const { user_id: userId, user_name: userName, email, role, company_name: companyName } = found;
      return { tenantId, userId, userName, email, role, permissions: permissionsOf(role), companyName };
    },
  };
}
