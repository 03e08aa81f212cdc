import type { Transaction } from 'kysely';
import type { Account } from '../../contract/account';
import type { AuditAction, AuditDetails } from '../../contract/audit';
import { accountSettingsSchema, type AccountSettings } from '../../domain/fields/account';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';

export interface AccountChange {
  readonly settings: AccountSettings;
  readonly action: AuditAction;
  readonly details: AuditDetails;
}

/**
 * Changes what a company's rows are judged by, and puts it on record. Only the revision that the sender has seen is changed: nobody overwrites what they do
 * not know of.
 */
export function changeAccount(
  services: Services,
  { tenantId, userId }: Identity,
  seen: number,
  change: (before: AccountSettings, sql: Transaction<Tables>) => AccountChange | Promise<AccountChange>,
): Promise<Account> {
  return inTransaction(services.database.forTenant(tenantId), async (sql) => {
    const stored = await sql
      .selectFrom('account_settings')
      .select(['revision', 'settings'])
      .where('tenant_id', '=', tenantId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (stored.revision !== seen)
      throw new ProblemError('account-changed', 'Somebody has changed the lists or fields since they were read. Read them again first.');

    const { settings, action, details } = await change(accountSettingsSchema.parse(stored.settings), sql);
    const revision = seen + 1;
    await sql
      .updateTable('account_settings')
      .set({ settings: JSON.stringify(settings), revision })
      .where('tenant_id', '=', tenantId)
      .execute();
    await recordAudit(services, sql, { tenantId, actorId: userId, action, details });
    return { revision, settings };
  });
}
