import type { NewAccount } from '../../../contract/signIn';
import { inTransaction } from '../../database/inTransaction';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { acceptablePassword } from '../passwords/acceptablePassword';
import { joinCompany } from './joinCompany';
import { newCompany } from './newCompany';
import { addPerson } from './personRepository';

/**
 * An account, and a company of which it is the administrator; gives the person's id. That an address has an account cannot be kept from who tries to make another,
 * as there is no mail to tell the owner alone: so sign-up is open only where the operator says so, and the attempts are limited.
 */
export async function signUp(services: Services, { name, email, password, company }: NewAccount): Promise<string> {
  const passwordHash = await acceptablePassword(password, { email, name, companies: [company] });
  const personId = services.newId();
  return inTransaction(services.database.system, async (sql) => {
    const person = { personId, name, email };
    if (!(await addPerson(sql, { ...person, passwordHash, createdAt: services.now() })))
      throw new ProblemError('account-exists', 'This e-mail address has an account already. Sign in with it.');
    const tenantId = await newCompany(services, sql, company);
    await joinCompany(services, sql, { tenantId, person, role: 'administrator', invitationHash: null });
    return personId;
  });
}
