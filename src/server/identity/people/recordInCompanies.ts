import type { Kysely } from 'kysely';
import { recordAudit, type AuditEntry } from '../../audit/recordAudit';
import type { Tables } from '../../database/tables';
import type { Services } from '../../services';

/** Puts what a person did with their account on the record of each company that they belong to. In the caller's transaction. */
export async function recordInCompanies(
  services: Pick<Services, 'newId' | 'now'>,
  sql: Kysely<Tables>,
  personId: string,
  entry: Pick<AuditEntry, 'action' | 'details'>,
): Promise<void> {
  const memberships = await sql
    .selectFrom('identity.memberships')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'identity.memberships.tenant_id').onRef('users.user_id', '=', 'identity.memberships.user_id'),
    )
    .select(['users.tenant_id as tenantId', 'users.user_id as actorId'])
    .where('person_id', '=', personId)
    .where('users.removed_at', 'is', null)
    .execute();
  for (const membership of memberships) await recordAudit(services, sql, { ...membership, ...entry });
}
