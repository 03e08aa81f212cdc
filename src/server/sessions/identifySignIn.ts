import type { Database } from '../database/database';
import { identityOf, USER_COLUMNS, type Identity } from './identity';
import { hashOfToken } from './tenantToken';

/** By an access token of the OAuth endpoints: `storedRecords` keeps them. */
export async function identifySignIn({ system }: Database, token: string, now: Date): Promise<Identity | null> {
  const found = await system
    .selectFrom('identity.oauth_records as token')
    .innerJoin('identity.grants as grant', 'grant.grant_id', 'token.grant_id')
    .innerJoin('users', (join) => join.onRef('users.tenant_id', '=', 'grant.tenant_id').onRef('users.user_id', '=', 'grant.user_id'))
    .innerJoin('tenants', 'tenants.tenant_id', 'grant.tenant_id')
    .select(USER_COLUMNS)
    .where('token.kind', '=', 'AccessToken')
    .where('token.id_hash', '=', hashOfToken(token))
    .where('token.expires_at', '>', now)
    .where('users.removed_at', 'is', null)
    .executeTakeFirst();
  return found ? identityOf(found) : null;
}
