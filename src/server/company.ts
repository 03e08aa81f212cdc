import path from 'node:path';
import { v7 as newId } from 'uuid';
import { emailSchema } from '../contract/people';
import { invitationLink, resetLink } from '../contract/signIn';
import { DatabaseStartError, DataFolderLockedError, DataFolderUnusableError } from './database/databaseError';
import { openDatabase } from './database/openDatabase';
import { readEnvironment, UnusableEnvironmentError, type Environment } from './environment';
import { inviteFirstAdministrator } from './identity/invitations/inviteFirstAdministrator';
import { newPasswordReset } from './identity/passwords/passwordResets';
import type { Services } from './services';

const USAGE = `npm run company -- create "NAME OF THE COMPANY" ADDRESS@OF.ADMINISTRATOR
    makes a company and prints the link by which its first administrator joins
npm run company -- reset-password ADDRESS@OF.ACCOUNT
    prints a link by which the owner of the account sets a new password`;

/** What only whoever runs the server may do. It takes the server's settings, and works while the server runs where that has a PostgreSQL server (`DATABASE_URL`). */
async function main([command, ...parameters]: readonly string[]): Promise<void> {
  const environment = readEnvironment(process.env);
  const work = workFor(command, parameters, environment.PUBLIC_ORIGIN ?? `http://${environment.HOST}:${environment.PORT}`);
  const database = await openDatabase(locationOf(environment));
  try {
    console.log(await work({ database, newId, now: () => new Date() }));
  } finally {
    await database.close();
  }
}

type Work = (services: Pick<Services, 'database' | 'newId' | 'now'>) => Promise<string>;

function workFor(command: string | undefined, [first = '', second = '', ...more]: readonly string[], origin: string): Work {
  const email = emailSchema.safeParse(command === 'create' ? second : first);
  if (!email.success || more.length > 0) throw new UsageError(USAGE);
  if (command === 'create' && first.trim() !== '')
    return async (services) => {
      const token = await inviteFirstAdministrator(services, { company: first.trim(), email: email.data });
      return `${first.trim()} was made. ${email.data} joins as its administrator by this link, within a week:\n${invitationLink(origin, token)}`;
    };
  if (command === 'reset-password' && second === '')
    return async (services) => {
      const token = await newPasswordReset(services, email.data);
      if (token === null) throw new UsageError(`${email.data} has no account.`);
      return `Whoever opens this link within a day sets the password of ${email.data}. Give it to nobody else:\n${resetLink(origin, token)}`;
    };
  throw new UsageError(USAGE);
}

function locationOf({ DATA_FOLDER, DATABASE_URL, DATABASE_ENGINE }: Environment) {
  return { dataFolder: path.resolve(DATA_FOLDER), databaseUrl: DATABASE_URL, poolSize: 2, engine: DATABASE_ENGINE };
}

class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FORESEEN = [UsageError, UnusableEnvironmentError, DataFolderLockedError, DataFolderUnusableError, DatabaseStartError];

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(FORESEEN.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
