import type { NewListValue } from '../../contract/listValues';
import { accountSettingsSchema } from '../../domain/fields/account';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { addListValue, mayAddTo } from '../../domain/fields/listAddition';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';

export interface AddedValue {
  /** As the list has it. */
  readonly value: string;
  /** Of the record of who added it; null when it was there already. */
  readonly additionId: string | null;
}

/** Adds a value to the list of a field of the person's company, once. What is in a list is never changed or taken out here. */
export function addToList(services: Services, identity: Identity, wanted: NewListValue): Promise<AddedValue> {
  const { database, newId, now } = services;
  const { tenantId, userId, role } = identity;
  return inTransaction(database.forTenant(tenantId), async (sql) => {
    const { settings } = await sql
      .selectFrom('account_settings')
      .select('settings')
      .where('tenant_id', '=', tenantId)
      // Two values at once must not overwrite each other.
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = accountSettingsSchema.parse(settings);
    const field = fieldsOf(wanted.entity, before).find(({ key, kind }) => key === wanted.field && kind === 'list');
    if (!field) throw new ProblemError('not-found', 'The account has no such field with a list.');
    if (!mayAddTo(field, role)) throw new ProblemError('forbidden', 'This person may not add values to this list.');

    const { settings: after, value, added } = addListValue(before, field, wanted.value);
    if (!added) return { value, additionId: null };
    const additionId = newId();
    await sql
      .updateTable('account_settings')
      .set(({ eb }) => ({ settings: JSON.stringify(after), revision: eb('revision', '+', 1) }))
      .where('tenant_id', '=', tenantId)
      .execute();
    await sql
      .insertInto('list_additions')
      .values({
        tenant_id: tenantId,
        addition_id: additionId,
        added_by: userId,
        added_at: now(),
        entity: wanted.entity,
        field: wanted.field,
        value,
      })
      .execute();
    const details = { field: field.header, value };
    await recordAudit(services, sql, { tenantId, actorId: userId, action: 'list-value-added', details });
    return { value, additionId };
  });
}
