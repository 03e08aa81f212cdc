import type { z } from 'zod';
import type { credentialsSchema } from '../../../contract/signIn';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { countAttempt, forgetAttempts } from '../attempts/attempts';
import { checkPassword, hashPassword } from '../passwords/passwordHash';
import { emailKey } from './emailKey';
import { findPersonByEmail, storePassword, type Person } from './personRepository';

/**
 * Neither the words nor the time tell whether it was the address or the password that was wrong.
 * @throws ProblemError wrong-credentials, too-many-requests
 */
export async function signInWithPassword(
  services: Services,
  { email, password }: z.infer<typeof credentialsSchema>,
  address: string,
): Promise<Person> {
  await countAttempt(services, 'address', address);
  await countAttempt(services, 'account', emailKey(email));
  const { system } = services.database;
  const person = await findPersonByEmail(system, email);
  const { isRight, isOutdated } = await checkPassword(person?.passwordHash ?? null, password);
  if (person === undefined || !isRight) throw new ProblemError('wrong-credentials', 'The e-mail address or the password is wrong.');
  await forgetAttempts(services, 'account', emailKey(email));
  if (isOutdated) await storePassword(system, person.personId, await hashPassword(password), null);
  return person;
}
