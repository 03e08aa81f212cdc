import { rmSync } from 'node:fs';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { SIGN_IN } from '../../../src/contract/signIn';
import type { Role } from '../../../src/domain/people/role';
import { createApp } from '../../../src/server/app';
import type { Database } from '../../../src/server/database/database';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { DEMO_ACCOUNT } from '../../../src/server/demo/demoCompany';
import { joinCompany } from '../../../src/server/identity/people/joinCompany';
import { workbenchPlugin } from '../../../src/workbench/serve/workbenchPlugin';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { Browser } from '../../integration/server/support/browser';
import { repository, type TestServer } from './startServer';

/** Anybody’s in these tests. */
export const PASSWORD = 'three otters in a boat';

export interface PeopleServer extends Omit<TestServer, 'routes'> {
  readonly database: Database;
  /** A person with an account and a company of their own, of which they are the administrator; the company's id. */
  signUp(name: string, company: string): Promise<string>;
  /** Makes a person who has an account one of another company, too. */
  join(name: string, companyId: string, role: Role): Promise<void>;
  /** Names of the customers that a company has, in order. */
  customersOf(companyId: string): Promise<string[]>;
  /** Moves the server's clock on. */
  passMinutes(minutes: number): void;
  /** Changes a list as an administrator does. */
  setCustomerTypes(companyId: string, values: readonly string[]): Promise<void>;
}

export const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;

/** What `npm start` starts, with a clock of its own and a way to people and companies that need no pages. */
export async function startPeopleServer(): Promise<PeopleServer> {
  const distFolder = path.join(repository, 'dist');
  const dataFolder = temporaryFolder('fieldsheet-e2e-');
  const database = await openDatabase({ dataFolder });
  let minutesAhead = 0;
  const now = () => new Date(Date.now() + minutesAhead * 60_000);
  const app = await createApp({
    database,
    demo: true,
    signUpOpen: true,
    now,
    systemPageFolder: path.join(distFolder, 'system'),
    signInPageFolder: path.join(distFolder, 'signIn'),
    logger: { level: 'fatal' },
  });
  await app.register(workbenchPlugin, { distFolder });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const { customerType: types } = DEMO_ACCOUNT.lists;
  const settingsWith = (customerType: readonly string[]) => {
    const { existingCustomers: _none, ...settings } = DEMO_ACCOUNT;
    return JSON.stringify({ ...settings, customFields: [], lists: { ...settings.lists, customerType } });
  };

  return {
    origin,
    database,

    async signUp(name, company) {
      const browser = new Browser(origin);
      await browser.post(SIGN_IN.accounts, { name, email: emailOf(name), password: PASSWORD, company });
      const { body } = await browser.get(SIGN_IN.session);
      const companyId = (body as { companies: { id: string }[] }).companies[0]!.id;
      await database.system
        .updateTable('account_settings')
        .set({ settings: settingsWith(types) })
        .where('tenant_id', '=', companyId)
        .execute();
      return companyId;
    },

    async join(name, tenantId, role) {
      const { person_id: personId } = await database.system
        .selectFrom('identity.people')
        .select('person_id')
        .where('email', '=', emailOf(name))
        .executeTakeFirstOrThrow();
      const person = { personId, name, email: emailOf(name) };
      await database.system
        .transaction()
        .execute((sql) => joinCompany({ newId, now }, sql, { tenantId, person, role, invitationHash: null }));
    },

    async customersOf(companyId) {
      const stored = await database.system
        .selectFrom('customers')
        .select('name')
        .where('tenant_id', '=', companyId)
        .orderBy('name')
        .execute();
      return stored.map(({ name }) => name);
    },

    passMinutes: (minutes) => (minutesAhead += minutes),

    async setCustomerTypes(companyId, values) {
      await database.system
        .updateTable('account_settings')
        .set(({ eb }) => ({ settings: settingsWith(values), revision: eb('revision', '+', 1) }))
        .where('tenant_id', '=', companyId)
        .execute();
    },

    async close() {
      await app.close();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
