import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { hasSqlState } from '../../database/sqlState';
import type { Services } from '../../services';
import type { OidcProvider } from './loadOidcProvider';
import { endGrant } from './storedGrants';

type Storing = Pick<Services, 'database' | 'now'> & Pick<OidcProvider, 'errors'>;

const FOREIGN_KEY_VIOLATION = ['23503'];

/**
 * Keeps codes, tokens and requests. An id is what its holder presents, so only its SHA-256 is stored, and it is taken out of what is stored beside it; who
 * looks a record up brings it back. What has expired by our own clock is not found.
 */
export function storedRecords({ database: { system }, now, errors }: Storing, kind: string): Adapter {
  const record = (id: string) => ({ kind, id_hash: hashOfId(id) });

  return {
    async upsert(id, { jti: _jti, ...payload }, expiresIn) {
      const expiresAt = new Date(now().getTime() + (expiresIn ?? 0) * 1_000);
      const stored = { payload: JSON.stringify(payload), expires_at: expiresAt };
      await system
        .insertInto('identity.oauth_records')
        .values({ ...record(id), ...stored, grant_id: payload.grantId ?? null, consumed_at: null })
        .onConflict((conflict) => conflict.columns(['kind', 'id_hash']).doUpdateSet(stored))
        .execute()
        .catch((cause: unknown) => {
          if (hasSqlState(cause, FOREIGN_KEY_VIOLATION)) throw new errors.InvalidGrant('the grant was revoked meanwhile');
          throw cause;
        });
    },

    async find(id) {
      const found = await system
        .selectFrom('identity.oauth_records')
        .select(['payload', 'consumed_at'])
        .where('kind', '=', kind)
        .where('id_hash', '=', hashOfId(id))
        .where('expires_at', '>', now())
        .executeTakeFirst();
      if (!found) return undefined;
      const payload = JSON.parse(found.payload) as AdapterPayload;
      return { ...payload, jti: id, ...(found.consumed_at && { consumed: Math.floor(found.consumed_at.getTime() / 1_000) }) };
    },

    /**
     * Of two that consume it at once, the second comes as it would come a moment later: somebody uses what was used.
     * RFC 9700, 4.14.2: then nobody can tell who of them is the thief, and the grant ends for both.
     */
    async consume(id) {
      const { numUpdatedRows } = await system
        .updateTable('identity.oauth_records')
        .set({ consumed_at: now() })
        .where('kind', '=', kind)
        .where('id_hash', '=', hashOfId(id))
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return;
      const found = await system
        .selectFrom('identity.oauth_records')
        .select('grant_id')
        .where('kind', '=', kind)
        .where('id_hash', '=', hashOfId(id))
        .executeTakeFirst();
      if (found?.grant_id) await endGrant(system, found.grant_id);
      throw new errors.InvalidGrant('used already');
    },

    async destroy(id) {
      await system.deleteFrom('identity.oauth_records').where('kind', '=', kind).where('id_hash', '=', hashOfId(id)).execute();
    },

    revokeByGrantId: (grantId) => endGrant(system, grantId),
    findByUid: neverAsked,
    findByUserCode: neverAsked,
  };
}

export function hashOfId(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}

/** Only of sessions and of the device flow. */
async function neverAsked(): Promise<undefined> {}
