import { accountSettingsSchema, type AccountSettings } from '../../domain/fields/account';
import type { Database } from '../database/database';

export function accountRepository({ sql }: Database) {
  return {
    async settings(tenantId: string, from = sql): Promise<AccountSettings> {
      const { settings } = await from
        .selectFrom('account_settings')
        .select('settings')
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow();
      return accountSettingsSchema.parse(settings);
    },
  };
}
