import type { Transaction } from 'kysely';
import type { Member } from '../../contract/people';
import type { Role } from '../../domain/people/role';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';
import { lockMembers, requireAnotherAdministrator, type StoredMember } from './lockMembers';

/** Changes what the people of a company may do there, and takes them out of it. It is never left without an administrator. */
export function changeMembers(services: Services) {
  const { database, now } = services;

  function withMember<T>(
    { tenantId }: Identity,
    userId: string,
    work: (sql: Transaction<Tables>, member: StoredMember, members: readonly StoredMember[]) => Promise<T>,
  ): Promise<T> {
    return inTransaction(database.forTenant(tenantId), async (sql) => {
      const members = await lockMembers(sql, tenantId);
      const member = members.find(({ user_id: id }) => id === userId.toLowerCase());
      if (!member) throw new ProblemError('not-found', 'There is no such person in the company.');
      return work(sql, member, members);
    });
  }

  return {
    changeRole: (identity: Identity, userId: string, role: Role): Promise<Member> =>
      withMember(identity, userId, async (sql, member, members) => {
        if (role !== member.role) {
          requireAnotherAdministrator(members, member.user_id);
          await sql
            .updateTable('users')
            .set({ role })
            .where('tenant_id', '=', identity.tenantId)
            .where('user_id', '=', member.user_id)
            .execute();
          await record(sql, identity, 'member-role-changed', { person: nameOf(member), from: member.role, to: role });
        }
        return { id: member.user_id, name: member.name, email: member.email, role, joinedAt: member.created_at.toISOString() };
      }),

    /**
     * What the person did stays theirs; their access tokens go. What they have signed in with lets them in no more: every way of signing in looks at `removed_at`
     * with each request.
     */
    remove: (identity: Identity, userId: string): Promise<void> =>
      withMember(identity, userId, async (sql, member, members) => {
        requireAnotherAdministrator(members, member.user_id);
        await sql
          .updateTable('users')
          .set({ removed_at: now() })
          .where('tenant_id', '=', identity.tenantId)
          .where('user_id', '=', member.user_id)
          .execute();
        await sql.deleteFrom('access_tokens').where('tenant_id', '=', identity.tenantId).where('user_id', '=', member.user_id).execute();
        await record(sql, identity, 'member-removed', { person: nameOf(member), role: member.role });
      }),
  };

  function record(
    sql: Transaction<Tables>,
    { tenantId, userId: actorId }: Identity,
    action: 'member-role-changed' | 'member-removed',
    details: Record<string, string>,
  ): Promise<void> {
    return recordAudit(services, sql, { tenantId, actorId, action, details });
  }
}

function nameOf({ name, email }: StoredMember): string {
  return email === null ? name : `${name} (${email})`;
}
