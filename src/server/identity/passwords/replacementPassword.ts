import type { Services } from '../../services';
import { companiesOf } from '../people/memberRepository';
import type { Person } from '../people/personRepository';
import { acceptablePassword } from './acceptablePassword';

/**
 * The hash of a new password for who has an account already.
 * @throws ProblemError weak-password, saying what is wrong with it
 */
export async function replacementPassword(
  { database }: Pick<Services, 'database'>,
  { personId, email, name }: Pick<Person, 'personId' | 'email' | 'name'>,
  password: string,
): Promise<string> {
  const companies = (await companiesOf(database, personId)).map((company) => company.name);
  return acceptablePassword(password, { email, name, companies });
}
