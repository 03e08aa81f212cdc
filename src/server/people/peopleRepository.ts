import type { People } from '../../contract/people';
import type { Database } from '../database/database';

/** Who belongs to a company, and who is asked to. */
export function peopleRepository(database: Database) {
  return {
    async all(tenantId: string): Promise<People> {
      const sql = database.forTenant(tenantId);
      const [members, invitations] = await Promise.all([
        sql
          .selectFrom('users')
          .select(['user_id', 'name', 'email', 'role', 'created_at'])
          .where('tenant_id', '=', tenantId)
          .where('removed_at', 'is', null)
          .orderBy('name')
          .orderBy('user_id')
          .execute(),
        sql
          .selectFrom('invitations as i')
          .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.user_id', '=', 'i.invited_by'))
          .select(['i.invitation_id', 'i.email', 'i.role', 'u.name as invited_by', 'i.created_at', 'i.expires_at'])
          .where('i.tenant_id', '=', tenantId)
          .orderBy('i.email_key')
          .execute(),
      ]);
      return {
        members: members.map(({ user_id: id, name, email, role, created_at: joinedAt }) => ({
          id,
          name,
          email,
          role,
          joinedAt: joinedAt.toISOString(),
        })),
        invitations: invitations.map((row) => ({
          id: row.invitation_id,
          email: row.email,
          role: row.role,
          invitedBy: row.invited_by,
          createdAt: row.created_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
        })),
      };
    },
  };
}
