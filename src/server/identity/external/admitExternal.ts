import type { SignInProblem } from '../../../contract/signIn';
import { inTransaction } from '../../database/inTransaction';
import type { Services } from '../../services';
import { findInvitation } from '../invitations/findInvitation';
import { addPerson } from '../people/personRepository';
import { recordInCompanies } from '../people/recordInCompanies';
import { connectExternalAccount, findByExternalAccount } from './externalAccounts';
import type { ExternalAccount } from './externalProvider';

/** What somebody wants of the way over the provider. */
export type Purpose =
  | { readonly to: 'sign-in' }
  /** With the link of an invitation. */
  | { readonly to: 'join'; readonly invitation: string }
  /** Signed in already, from now on with the provider as well. */
  | { readonly to: 'connect'; readonly personId: string };

export type Admission = { readonly personId: string } | { readonly problem: SignInProblem };

/**
 * Whom an account of the provider lets in. The two are tied by what only the owner of the account here has: its session in this browser, or the link of an
 * invitation, which makes the account just as it would with a password. Never by an e-mail address that both have: nobody has shown us that an account
 * here is the address's owner's (its first password may have been set by somebody else), and providers pass on addresses that their users only claim (Microsoft Entra
 * does: https://learn.microsoft.com/entra/identity-platform/migrate-off-email-claim-authorization).
 */
export async function admitExternal(services: Services, account: ExternalAccount, purpose: Purpose): Promise<Admission> {
  if (purpose.to === 'connect') return connect(services, account, purpose.personId);
  const known = await findByExternalAccount(services.database.system, account);
  if (known !== undefined) return { personId: known };
  return purpose.to === 'join' ? newPerson(services, account, purpose.invitation) : { problem: 'external-unknown' };
}

async function connect(services: Services, account: ExternalAccount, personId: string): Promise<Admission> {
  return inTransaction(services.database.system, async (sql) => {
    const connection = await connectExternalAccount(sql, account, personId);
    if (connection === 'of-somebody-else') return { problem: 'external-taken' };
    if (connection === 'made')
      await recordInCompanies(services, sql, personId, { action: 'external-account-connected', details: { provider: account.issuer } });
    return { personId };
  });
}

async function newPerson(services: Services, account: ExternalAccount, invitation: string): Promise<Admission> {
  return inTransaction(services.database.system, async (sql) => {
    const { email } = await findInvitation(services, sql, invitation);
    const personId = services.newId();
    const person = { personId, name: account.name ?? email, email, passwordHash: null, createdAt: services.now() };
    if (!(await addPerson(sql, person))) return { problem: 'external-unknown' };
    await connectExternalAccount(sql, account, personId);
    return { personId };
  });
}
