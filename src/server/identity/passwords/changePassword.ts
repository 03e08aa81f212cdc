import type { z } from 'zod';
import type { changePasswordSchema } from '../../../contract/signIn';
import { inTransaction } from '../../database/inTransaction';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { limitAttempts } from '../attempts/limitAttempts';
import type { SignedInBrowser } from '../browser/browserSessions';
import { emailKey } from '../people/emailKey';
import { findPersonByEmail, storePassword } from '../people/personRepository';
import { recordInCompanies } from '../people/recordInCompanies';
import { signOutEverywhere } from '../people/signOutEverywhere';
import { checkPassword } from './passwordHash';
import { replacementPassword } from './replacementPassword';

/**
 * Whoever found the old password is signed out by it (ASVS 5, 7.4.3): everywhere but in this browser.
 * @throws ProblemError wrong-credentials, weak-password, too-many-requests
 */
export async function changePassword(
  services: Services,
  browser: SignedInBrowser,
  { current, password }: z.infer<typeof changePasswordSchema>,
): Promise<void> {
  const { hash, personId, email } = browser;
  await limitAttempts(services, { account: emailKey(email) }, async () => {
    const person = await findPersonByEmail(services.database.system, email);
    const { isRight } = await checkPassword(person?.passwordHash ?? null, current);
    if (!isRight) throw new ProblemError('wrong-credentials', 'The current password is wrong.');
  });
  const passwordHash = await replacementPassword(services, browser, password);
  await inTransaction(services.database.system, async (sql) => {
    await storePassword(sql, personId, passwordHash, services.now());
    await recordInCompanies(services, sql, personId, { action: 'password-changed', details: {} });
    await signOutEverywhere(services, sql, personId, { butBrowser: hash });
  });
}
