import type { Transaction } from 'kysely';
import type { Member } from '../../contract/people';
import type { Role } from '../../domain/people/role';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';

type StoredMember = Pick<Tables['users'], 'user_id' | 'name' | 'email' | 'role'> & { created_at: Date };

/** Changes what the people of a company may do there, and takes them out of it. It is never left without an administrator. */
export function changeMembers(services: Services) {
  const { database, now } = services;

  /** One change of a company's people at a time: two administrators who take the role from each other do so one after the other. */
  function withMember<T>(
    { tenantId }: Identity,
    userId: string,
    work: (sql: Transaction<Tables>, member: StoredMember, isLastAdministrator: boolean) => Promise<T>,
  ): Promise<T> {
    return inTransaction(database.forTenant(tenantId), async (sql) => {
      const members = await sql
        .selectFrom('users')
        .select(['user_id', 'name', 'email', 'role', 'created_at'])
        .where('tenant_id', '=', tenantId)
        .where('removed_at', 'is', null)
        // The same order everywhere, so that nobody waits for each other.
        .orderBy('user_id')
        .forUpdate()
        .execute();
      const member = members.find(({ user_id: id }) => id === userId.toLowerCase());
      if (!member) throw new ProblemError('not-found', 'There is no such person in the company.');
      const administrators = members.filter(({ role }) => role === 'administrator');
      return work(sql, member, administrators.length === 1 && administrators[0] === member);
    });
  }

  return {
    changeRole: (identity: Identity, userId: string, role: Role): Promise<Member> =>
      withMember(identity, userId, async (sql, member, isLastAdministrator) => {
        if (role !== member.role) {
          if (isLastAdministrator) throw lastAdministrator();
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
      withMember(identity, userId, async (sql, member, isLastAdministrator) => {
        if (isLastAdministrator) throw lastAdministrator();
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

function lastAdministrator(): ProblemError {
  return new ProblemError('last-administrator', 'Nobody else could administer the company. Make somebody else an administrator first.');
}
