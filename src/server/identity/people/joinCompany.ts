import type { Kysely } from 'kysely';
import type { Role } from '../../../domain/people/role';
import { recordAudit } from '../../audit/recordAudit';
import type { Tables } from '../../database/tables';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';

export interface Joining {
  readonly tenantId: string;
  readonly person: { readonly personId: string; readonly name: string; readonly email: string };
  readonly role: Role;
  readonly invitationHash: Buffer | null;
}

/** Makes a person one of the company's people, in the caller's transaction. */
export async function joinCompany(services: Pick<Services, 'newId' | 'now'>, sql: Kysely<Tables>, joining: Joining): Promise<void> {
  const { tenantId, person, role, invitationHash } = joining;
  await forgetRemoved(sql, joining);
  const userId = services.newId();
  await sql
    .insertInto('users')
    .values({
      tenant_id: tenantId,
      user_id: userId,
      name: person.name,
      email: person.email,
      role,
      created_at: services.now(),
      removed_at: null,
    })
    .execute();
  const joined = await sql
    .insertInto('identity.memberships')
    .values({ person_id: person.personId, tenant_id: tenantId, user_id: userId, invitation_hash: invitationHash })
    .onConflict((conflict) => conflict.columns(['person_id', 'tenant_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst();
  if (joined === undefined) throw new ProblemError('already-member', 'You belong to this company already.');
  await recordAudit(services, sql, { tenantId, actorId: userId, action: 'member-joined', details: { email: person.email, role } });
}

/** Who comes back after they were removed begins anew; what they did before stays under the user that they were. */
async function forgetRemoved(sql: Kysely<Tables>, { tenantId, person }: Joining): Promise<void> {
  await sql
    .deleteFrom('identity.memberships')
    .using('users')
    .whereRef('users.tenant_id', '=', 'identity.memberships.tenant_id')
    .whereRef('users.user_id', '=', 'identity.memberships.user_id')
    .where('identity.memberships.tenant_id', '=', tenantId)
    .where('person_id', '=', person.personId)
    .where('users.removed_at', 'is not', null)
    .execute();
}
