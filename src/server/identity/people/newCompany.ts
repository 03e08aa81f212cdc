import type { Kysely } from 'kysely';
import { emptyLists, type AccountSettings } from '../../../domain/fields/account';
import type { Tables } from '../../database/tables';
import type { Services } from '../../services';

/** Before its administrator has said anything. */
const SETTINGS: AccountSettings = { country: 'AU', lists: emptyLists(), customFields: [] };

/** A company that has nothing and nobody yet; gives its id. In the caller's transaction. */
export async function newCompany({ newId, now }: Pick<Services, 'newId' | 'now'>, sql: Kysely<Tables>, name: string): Promise<string> {
  const tenantId = newId();
  await sql.insertInto('tenants').values({ tenant_id: tenantId, name, created_at: now() }).execute();
  await sql
    .insertInto('account_settings')
    .values({ tenant_id: tenantId, settings: JSON.stringify(SETTINGS) })
    .execute();
  return tenantId;
}
