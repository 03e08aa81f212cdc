import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables';
import type { Services } from '../../services';
import { recordInCompanies } from './recordInCompanies';

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
  await recordInCompanies(services, sql, personId, { action: 'signed-out-everywhere', details: {} });
}
