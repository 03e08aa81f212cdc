import type { AccessToken, CreatedAccessToken, NewAccessToken } from '../../contract/accessTokens';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';
import { hashOfToken, newTenantToken } from '../sessions/tenantToken';

const DAY_MS = 86_400_000;

/** A person's own tokens for scripts, in one company. */
export function accessTokenRepository(services: Services) {
  const { database, newId, now } = services;
  return {
    /** Those that are valid, the newest first. */
    async all({ tenantId, userId }: Identity): Promise<AccessToken[]> {
      const rows = await database
        .forTenant(tenantId)
        .selectFrom('access_tokens')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('expires_at', '>', now())
        .orderBy('token_id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.token_id,
        name: row.name,
        scopes: row.scopes,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
      }));
    },

    /** @throws ProblemError for a scope that the person's own role does not have */
    async create({ tenantId, userId, permissions }: Identity, { name, scopes, days }: NewAccessToken): Promise<CreatedAccessToken> {
      if (scopes.some((scope) => !permissions.includes(scope)))
        throw new ProblemError('forbidden', 'A token may do no more than the person whose it is.');
      const token = newTenantToken('accessToken', tenantId);
      const createdAt = now();
      const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
      const id = newId();
      const wanted = [...new Set(scopes)];
      await inTransaction(database.forTenant(tenantId), async (sql) => {
        await sql
          .deleteFrom('access_tokens')
          .where('tenant_id', '=', tenantId)
          .where('user_id', '=', userId)
          .where('expires_at', '<=', createdAt)
          .execute();
        await sql
          .insertInto('access_tokens')
          .values({
            tenant_id: tenantId,
            token_id: id,
            user_id: userId,
            name,
            scopes: JSON.stringify(wanted),
            token_hash: hashOfToken(token),
            created_at: createdAt,
            expires_at: expiresAt,
            last_used_at: null,
          })
          .execute();
        const details = { token: name, scopes: wanted, days };
        await recordAudit(services, sql, { tenantId, actorId: userId, action: 'token-made', details });
      });
      return {
        id,
        name,
        scopes: wanted,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: null,
        token,
      };
    },

    withdraw: ({ tenantId, userId }: Identity, tokenId: string): Promise<void> =>
      inTransaction(database.forTenant(tenantId), async (sql) => {
        const withdrawn = await sql
          .deleteFrom('access_tokens')
          .where('tenant_id', '=', tenantId)
          .where('user_id', '=', userId)
          .where('token_id', '=', tokenId)
          .returning('name')
          .executeTakeFirst();
        if (!withdrawn) throw new ProblemError('not-found', 'You have no such access token.');
        await recordAudit(services, sql, { tenantId, actorId: userId, action: 'token-withdrawn', details: { token: withdrawn.name } });
      }),
  };
}
