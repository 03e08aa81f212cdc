import type { Company } from '../../../contract/session';
import type { Database } from '../../database/database';
import type { Identity } from '../../sessions/identity';
import type { Membership } from '../oauth/accountId';

/** A person's place in a company. */
export interface Member extends Membership {
  readonly personId: string;
}

/** Undefined once they have been removed. */
export async function findMember({ system }: Database, { tenantId, userId }: Membership): Promise<Member | undefined> {
  const found = await system
    .selectFrom('identity.memberships')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'identity.memberships.tenant_id').onRef('users.user_id', '=', 'identity.memberships.user_id'),
    )
    .select('person_id')
    .where('identity.memberships.tenant_id', '=', tenantId)
    .where('identity.memberships.user_id', '=', userId)
    .where('users.removed_at', 'is', null)
    .executeTakeFirst();
  return found && { tenantId, userId, personId: found.person_id };
}

/** By name. */
export async function companiesOf({ system }: Database, personId: string): Promise<(Company & { readonly userId: string })[]> {
  return system
    .selectFrom('identity.memberships')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'identity.memberships.tenant_id').onRef('users.user_id', '=', 'identity.memberships.user_id'),
    )
    .innerJoin('tenants', 'tenants.tenant_id', 'identity.memberships.tenant_id')
    .select(['tenants.tenant_id as id', 'tenants.name', 'users.role', 'users.user_id as userId'])
    .where('identity.memberships.person_id', '=', personId)
    .where('users.removed_at', 'is', null)
    .orderBy('tenants.name')
    .orderBy('tenants.tenant_id')
    .execute();
}

/** All companies of who makes a request. The demo company's user has no account, and this one company. */
export async function companiesOfUser(database: Database, identity: Identity): Promise<Company[]> {
  const member = await findMember(database, identity);
  if (member === undefined) return [{ id: identity.tenantId, name: identity.companyName, role: identity.role }];
  return (await companiesOf(database, member.personId)).map(({ id, name, role }) => ({ id, name, role }));
}
