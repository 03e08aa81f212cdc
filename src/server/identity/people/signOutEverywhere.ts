import type { Kysely } from 'kysely';
import { recordAudit } from '../../audit/recordAudit';
import type { Tables } from '../../database/tables';
import type { Services } from '../../services';

/** Ends all that lets a person in but their personal access tokens, which are for scripts and are withdrawn one by one. In the caller's transaction. */
export async function signOutEverywhere(
  services: Pick<Services, 'newId' | 'now'>,
  sql: Kysely<Tables>,
  personId: string,
  { butBrowser }: { readonly butBrowser?: Buffer } = {},
): Promise<void> {
  await sql.deleteFrom('identity.grants').where('person_id', '=', personId).execute();
  await sql
    .deleteFrom('identity.browser_sessions')
    .where('person_id', '=', personId)
    .$if(butBrowser !== undefined, (query) => query.where('session_hash', '!=', butBrowser!))
    .execute();
  const memberships = await sql
    .selectFrom('identity.memberships')
    .select(['tenant_id', 'user_id'])
    .where('person_id', '=', personId)
    .execute();
  for (const { tenant_id: tenantId, user_id: actorId } of memberships)
    await recordAudit(services, sql, { tenantId, actorId, action: 'signed-out-everywhere', details: {} });
}
