import type { Transaction } from 'kysely';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import { lockMembers, requireAnotherAdministrator } from '../people/lockMembers';
import type { Services } from '../services';

/** What the history says instead of a name. */
const REMOVED_PERSON = 'Removed person';

/**
 * Lets somebody of the company go and forgets who it was: they are signed out everywhere, their tokens and private mappings are deleted, their name and address are gone. What they
 * did stays, and so does what they shared. An account that leads to no other company goes with it.
 */
export async function eraseColleague(
  services: Services,
  { tenantId, userId: askerId }: { tenantId: string; userId: string },
  userId: string,
): Promise<{ id: string; privateMappings: number }> {
  // Where they signed in, and who they are elsewhere, lies outside of any company. That goes last, and the erasure can be repeated until it has.
  const erased = await inTransaction(services.database.forTenant(tenantId), async (sql) => {
    const members = await lockMembers(sql, tenantId);
    const user = await sql
      .selectFrom('users')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (!user) throw new ProblemError('not-found', 'There is nobody of this id in the company.');
    requireAnotherAdministrator(members, user.user_id);

    await sql.deleteFrom('access_tokens').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
    if (user.email !== null)
      await sql.deleteFrom('invitations').where('tenant_id', '=', tenantId).where('email_key', '=', user.email.toLowerCase()).execute();
    const { numDeletedRows } = await sql
      .deleteFrom('saved_mappings')
      .where('tenant_id', '=', tenantId)
      .where('shelf', '=', userId)
      .executeTakeFirst();
    await sql
      .updateTable('users')
      .set({ name: REMOVED_PERSON, email: null, removed_at: user.removed_at ?? services.now() })
      .where('tenant_id', '=', tenantId)
      .where('user_id', '=', userId)
      .execute();
    await recordAudit(services, sql, { tenantId, actorId: askerId, action: 'personal-data-erased', details: { member: userId } });
    return { id: userId, privateMappings: Number(numDeletedRows) };
  });
  await inTransaction(services.database.system, (sql) => forgetAccount(sql, tenantId, userId));
  return erased;
}

async function forgetAccount(sql: Transaction<Tables>, tenantId: string, userId: string): Promise<void> {
  await sql.deleteFrom('sessions').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
  const memberships = await sql
    .deleteFrom('identity.memberships')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .returning('person_id')
    .execute();
  for (const { person_id: personId } of memberships) {
    const other = await sql.selectFrom('identity.memberships').select('tenant_id').where('person_id', '=', personId).executeTakeFirst();
    if (!other) await sql.deleteFrom('identity.people').where('person_id', '=', personId).execute();
  }
}
