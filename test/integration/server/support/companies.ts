import { v7 as newId } from 'uuid';
import type { Role } from '../../../../src/domain/people/role';
import type { Database } from '../../../../src/server/database/database';
import { DEMO_ACCOUNT } from '../../../../src/server/demo/demoCompany';
import { sessionRepository } from '../../../../src/server/sessions/sessionRepository';

/** A company that has the demo company's lists and no customers; gives its id. */
export async function newTenant({ system }: Database): Promise<string> {
  const tenantId = newId();
  const { existingCustomers: _customers, ...settings } = DEMO_ACCOUNT;
  await system.insertInto('tenants').values({ tenant_id: tenantId, name: 'Other company', created_at: new Date() }).execute();
  await system
    .insertInto('account_settings')
    .values({ tenant_id: tenantId, settings: JSON.stringify(settings) })
    .execute();
  return tenantId;
}

/** Gives the id of the company's user. */
export async function newPerson({ system }: Database, tenantId: string, role: Role): Promise<string> {
  const userId = newId();
  await system.insertInto('users').values({ tenant_id: tenantId, user_id: userId, name: 'Kim', role, created_at: new Date() }).execute();
  return userId;
}

/** Gives the token of a session. */
export async function tokenOfNewPerson(database: Database, tenantId: string, role: Role = 'administrator'): Promise<string> {
  const userId = await newPerson(database, tenantId, role);
  return (await sessionRepository(database).create({ tenantId, userId, now: new Date() })).token;
}
