import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const server = join(root, 'src', 'server');

/** Who may use the connection that sees every company, and for what; a folder with all that is in it. Everything else serves one company: `database.forTenant`. */
const MAY_SEE_EVERY_COMPANY: Readonly<Record<string, string>> = {
  'backup/backupLines.ts': 'reads all that there is',
  'backup/restoreArchive.ts': 'puts all of it back',
  'database/database.ts': 'declares it',
  'database/openDatabase.ts': 'makes it, and brings the schema up to date with it',
  'demo/seedDemoCompany.ts': 'makes a company',
  'identity/': 'finds out who somebody is, before it is known for which company',
  'imports/preview/previewImport.ts': 'takes over and gives back what a process has claimed',
  'imports/work/findWork.ts': 'looks for work, whoever it is for',
  'metrics/queueState.ts': 'counts what waits',
  'personalData/colleagueDataOf.ts': 'tells somebody’s sessions',
  'personalData/eraseColleague.ts':
    'forgets the sessions of a colleague, and the account of somebody who leaves the last company that it led to',
  'retention/expireImports.ts': 'looks for companies',
  'retention/expireSignIns.ts': 'is about people of all companies',
  'routes/healthRoutes.ts': 'asks whether the database is ready',
  'routes/sessionRoutes.ts': 'signs a person out of all their companies',
  'sessions/identifyAccessToken.ts': 'finds out who asks',
  'sessions/identifySignIn.ts': 'finds out who asks',
  'sessions/sessionRepository.ts': 'finds out who asks',
};

test('Only what is about no company or all of them uses the connection that sees every company', () => {
  const users = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && usesSystem(readFileSync(join(server, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace(/^identity\/.*/, 'identity/'));
  expect([...new Set(users)].toSorted()).toEqual(Object.keys(MAY_SEE_EVERY_COMPANY));
});

/** Reads it as a property or takes it out of the object: nothing else in the server has this name. */
function usesSystem(code: string): boolean {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/'[^']*'/g, "''");
  return /\bsystem\b/.test(withoutComments);
}
