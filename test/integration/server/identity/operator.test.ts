import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { v7 as newId } from 'uuid';
import { SIGN_IN } from '../../../../src/contract/signIn';
import { openDatabase } from '../../../../src/server/database/openDatabase';
import { inviteFirstAdministrator } from '../../../../src/server/identity/invitations/inviteFirstAdministrator';
import { expireSignIns } from '../../../../src/server/retention/expireSignIns';
import { Browser } from '../support/browser';
import { newEmail, PASSWORD, signUp } from '../support/people';
import { temporaryDataFolder } from '../support/temporaryDataFolder';
import { startTestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const run = promisify(execFile);

test('The command makes a company and says how its administrator joins, or how it is used', async () => {
  const DATA_FOLDER = temporaryDataFolder();
  const company = (...parameters: string[]) =>
    run(process.execPath, ['-r', 'tsx/cjs', path.join('src', 'server', 'company.ts'), ...parameters], {
      env: { ...process.env, DATA_FOLDER, PUBLIC_ORIGIN: 'https://fieldsheet.example.com' },
    });
  for (const wrong of [
    [],
    ['create', 'Harbour'],
    ['create', '', 'lee@example.com'],
    ['reset-password', 'lee'],
    ['remove', 'lee@example.com'],
  ])
    await expect(company(...wrong)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run company -- create') });
  const { stdout } = await company('create', 'Harbour Electrical', 'lee@example.com');
  expect(stdout).toMatch(/https:\/\/fieldsheet\.example\.com\/sign-in\/#invitation=fsin_[\w-]+\n$/);
  await expect(company('reset-password', 'lee@example.com')).rejects.toMatchObject({ stderr: 'lee@example.com has no account.\n' });
  const database = await openDatabase({ dataFolder: DATA_FOLDER, engine: 'embedded' });
  expect(await database.system.selectFrom('tenants').select('name').execute()).toEqual([{ name: 'Harbour Electrical' }]);
  await database.close();
  await rm(path.dirname(DATA_FOLDER), { recursive: true });
});

test('The first administrator joins by that link', async () => {
  const server = await startTestServer({ demo: false });
  const services = { database: server.database, newId, now: () => new Date() };
  const token = await inviteFirstAdministrator(services, { company: 'Harbour Electrical', email: newEmail() });
  const browser = new Browser(server.origin);
  await browser.post(SIGN_IN.acceptance, { token, account: { name: 'Lee Park', password: PASSWORD } });
  expect((await browser.get(SIGN_IN.session)).body.companies).toMatchObject([{ name: 'Harbour Electrical', role: 'administrator' }]);
  await server.close();
});

test('What lets nobody in any more is let go of, and nothing else', async () => {
  const server = await startTestServer({ signUpOpen: true });
  const kim = await signUp(server);
  await kim.browser.tokens(kim.company);
  const tables = ['identity.grants', 'identity.oauth_records', 'identity.browser_sessions', 'identity.attempts'] as const;
  const sizes = () =>
    Promise.all(tables.map(async (table) => (await server.database.system.selectFrom(table).selectAll().execute()).length > 0));
  await expireSignIns({ database: server.database, now: () => new Date() });
  expect(await sizes()).toEqual([true, true, true, true]);
  await expireSignIns({ database: server.database, now: () => new Date(Date.now() + 31 * 86_400_000) });
  expect(await sizes()).toEqual([false, false, false, false]);
  await server.close();
});
