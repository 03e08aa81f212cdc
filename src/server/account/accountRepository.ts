import type { Account } from '../../contract/account';
import { accountSettingsSchema, type AccountSettings } from '../../domain/fields/account';
import type { Database } from '../database/database';

export function accountRepository({ sql }: Database) {
  async function current(tenantId: string, from = sql): Promise<Account> {
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
      const stored = await sql
        .selectFrom('account_settings')
        .select('revision')
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow();
      return stored.revision;
    },
    settings: async (tenantId: string, from = sql): Promise<AccountSettings> => (await current(tenantId, from)).settings,
  };
}
