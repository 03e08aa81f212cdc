import type { z } from 'zod';
import type { credentialsSchema } from '../../../contract/signIn';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { limitAttempts } from '../attempts/limitAttempts';
import { checkPassword, hashPassword } from '../passwords/passwordHash';
import { emailKey } from './emailKey';
import { findPersonByEmail, storePassword, type Person } from './personRepository';

type Credentials = z.infer<typeof credentialsSchema>;

/**
 * Gives who signs in from a network address.
 * @throws ProblemError wrong-credentials, too-many-requests
 */
export async function signInWithPassword(services: Services, credentials: Credentials, address: string): Promise<Person> {
  const by = { address, account: emailKey(credentials.email) };
  return limitAttempts(services, by, () => judge(services, credentials));
}

/** Neither the words nor the time tell whether it was the address or the password that was wrong. */
async function judge({ database: { system } }: Services, { email, password }: Credentials): Promise<Person> {
  const person = await findPersonByEmail(system, email);
  const { isRight, isOutdated } = await checkPassword(person?.passwordHash ?? null, password);
  if (person === undefined || !isRight) throw new ProblemError('wrong-credentials', 'The e-mail address or the password is wrong.');
  if (isOutdated) await storePassword(system, person.personId, await hashPassword(password), null);
  return person;
}
