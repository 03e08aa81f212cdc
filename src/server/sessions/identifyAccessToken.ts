import type { Database } from '../database/database';
import { identityOf, USER_COLUMNS, type Identity } from './identity';
import { hashOfToken } from './tenantToken';

/** How exactly it is told when a token was used last: so a script that asks a hundred times a second writes once a minute. */
const EXACT_TO_MS = 60_000;

export interface PresentedToken {
  readonly tenantId: string;
  readonly token: string;
  readonly now: Date;
}

/** By a personal access token: what its owner's role and its scopes both allow. */
export async function identifyAccessToken({ system }: Database, { tenantId, token, now }: PresentedToken): Promise<Identity | null> {
  const found = await system
    .selectFrom('access_tokens')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'access_tokens.tenant_id').onRef('users.user_id', '=', 'access_tokens.user_id'),
    )
    .innerJoin('tenants', 'tenants.tenant_id', 'access_tokens.tenant_id')
    .select([...USER_COLUMNS, 'access_tokens.token_id', 'access_tokens.scopes', 'access_tokens.last_used_at'])
    .where('access_tokens.tenant_id', '=', tenantId)
    .where('access_tokens.token_hash', '=', hashOfToken(token))
    .where('access_tokens.expires_at', '>', now)
    .where('users.removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) return null;
  if (found.last_used_at === null || now.getTime() - found.last_used_at.getTime() >= EXACT_TO_MS)
    await system
      .updateTable('access_tokens')
      .set({ last_used_at: now })
      .where('tenant_id', '=', tenantId)
      .where('token_id', '=', found.token_id)
      .execute();
  return identityOf(found, found.scopes);
}
