import type { Services } from '../services';
import { newCustomer } from '../customers/newCustomer';
import { DEMO_ACCOUNT, DEMO_COMPANY } from './demoCompany';

/** Makes the demo company where it is missing. Safe to repeat, and by several processes at once: what is there stays as it is. */
export async function seedDemoCompany({ database, now, newId }: Services): Promise<void> {
  const { tenantId, userId, companyName, userName, role } = DEMO_COMPANY;
  const { existingCustomers, ...settings } = DEMO_ACCOUNT;
  const createdAt = now();
  await database.system.transaction().execute(async (sql) => {
    const made = await sql
      .insertInto('tenants')
      .values({ tenant_id: tenantId, name: companyName, created_at: createdAt })
      .onConflict((conflict) => conflict.column('tenant_id').doNothing())
      .returning('tenant_id')
      .executeTakeFirst();
    if (!made) return;
    await sql
      .insertInto('users')
      .values({ tenant_id: tenantId, user_id: userId, name: userName, role, email: null, created_at: createdAt, removed_at: null })
      .execute();
    await sql
      .insertInto('account_settings')
      .values({ tenant_id: tenantId, settings: JSON.stringify(settings) })
      .execute();
    await sql
      .insertInto('customers')
      .values(
        existingCustomers.map(({ name, importId }) =>
          newCustomer({ tenantId, id: newId(), now: createdAt, values: { companyName: name, ...(importId && { importId }) } }),
        ),
      )
      .execute();
  });
}
