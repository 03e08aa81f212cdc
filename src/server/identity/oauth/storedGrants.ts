import { sql, type Kysely } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Tables } from '../../database/tables';
import type { Services } from '../../services';
import { membershipOf } from './accountId';

/** Keeps grants. Their ids are in no answer and let nobody in, so they are stored as they are. */
export function storedGrants({ database, now }: Pick<Services, 'database' | 'now'>): Adapter {
  return {
    async upsert(id, payload, expiresIn) {
      const { tenantId, userId } = membershipOf(payload.accountId ?? '');
      const stored = { payload: JSON.stringify(payload), expires_at: new Date(now().getTime() + (expiresIn ?? 0) * 1_000) };
      const { person_id } = await database.system
        .selectFrom('identity.memberships')
        .select('person_id')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow();
      await database.system
        .insertInto('identity.grants')
        .values({
          ...stored,
          grant_id: id,
          person_id,
          tenant_id: tenantId,
          user_id: userId,
          client_id: payload.clientId ?? '',
          browser_session: null,
          created_at: now(),
        })
        .onConflict((conflict) => conflict.column('grant_id').doUpdateSet(stored))
        .execute();
    },

    async find(id) {
      const found = await database.system
        .selectFrom('identity.grants')
        .select('payload')
        .where('grant_id', '=', id)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return found && (JSON.parse(found.payload) as AdapterPayload);
    },

    destroy: (id) => endGrant(database.system, id),
    revokeByGrantId: (id) => endGrant(database.system, id),
    consume: neverAsked,
    findByUid: neverAsked,
    findByUserCode: neverAsked,
  };
}

/** Its code and its tokens go with it. Who signs out of it means the browser too: without the password nobody gets a new one there. */
export async function endGrant(database: Kysely<Tables>, grantId: string): Promise<void> {
  await sql`
    with ended as (delete from identity.grants where grant_id = ${grantId} returning browser_session)
    delete from identity.browser_sessions where session_hash in (select browser_session from ended)`.execute(database);
}

async function neverAsked(): Promise<undefined> {}
