import type { Kysely } from 'kysely';
import type { Role } from '../../../domain/people/role';
import { recordAudit } from '../../audit/recordAudit';
import type { Tables } from '../../database/tables';
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
  await sql
    .insertInto('identity.memberships')
    .values({ person_id: person.personId, tenant_id: tenantId, user_id: userId, invitation_hash: invitationHash })
    .execute();
  await recordAudit(services, sql, { tenantId, actorId: userId, action: 'member-joined', details: { email: person.email, role } });
}
