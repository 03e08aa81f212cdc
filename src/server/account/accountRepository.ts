import type { Account } from '../../contract/account';
import { accountSettingsSchema, type AccountSettings } from '../../domain/fields/account';
import type { Database } from '../database/database';

export function accountRepository(database: Database) {
  async function current(tenantId: string, from = database.forTenant(tenantId)): Promise<Account> {
    const { revision, settings } = await from
      .selectFrom('account_settings')
      .select(['revision', 'settings'])
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow();
    return { revision, settings: accountSettingsSchema.parse(settings) };
  }
  return {
    current,
    /** Asked by every open pane again and again, so without the settings. */
    async revision(tenantId: string): Promise<number> {
      const stored = await database
        .forTenant(tenantId)
        .selectFrom('account_settings')
        .select('revision')
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow();
      return stored.revision;
    },
    settings: async (tenantId: string, from = database.forTenant(tenantId)): Promise<AccountSettings> =>
      (await current(tenantId, from)).settings,
  };
}
