import type { Kysely } from 'kysely';
import type { Acceptance } from '../../../contract/signIn';
import { inTransaction } from '../../database/inTransaction';
import type { Tables } from '../../database/tables';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { acceptablePassword } from '../passwords/acceptablePassword';
import { emailKey } from '../people/emailKey';
import { joinCompany } from '../people/joinCompany';
import { addPerson } from '../people/personRepository';
import { findInvitation, type FoundInvitation } from './findInvitation';

interface Invited {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Makes the invited person one of the company's people; gives the person's id. The link is for one address: who is signed in with another may have got it by mistake.
 * @param person who is signed in in this browser
 */
export async function acceptInvitation(services: Services, { token, account }: Acceptance, person: Invited | undefined): Promise<string> {
  const passwordHash = account && (await acceptablePassword(account.password, await aboutWhom(services, token, account.name)));
  return inTransaction(services.database.system, async (sql) => {
    const invitation = await findInvitation(services, sql, token);
    const invited =
      account && passwordHash !== undefined
        ? await newPerson(services, sql, invitation, { name: account.name, passwordHash })
        : existingPerson(invitation, person);
    const { tenantId, role, hash, invitationId } = invitation;
    await joinCompany(services, sql, { tenantId, role, person: invited, invitationHash: hash });
    await sql.deleteFrom('invitations').where('tenant_id', '=', tenantId).where('invitation_id', '=', invitationId).execute();
    return invited.personId;
  });
}

async function aboutWhom(services: Services, token: string, name: string) {
  const { email, company } = await findInvitation(services, services.database.system, token);
  return { email, name, companies: [company] };
}

async function newPerson(
  services: Services,
  sql: Kysely<Tables>,
  { email }: FoundInvitation,
  { name, passwordHash }: { readonly name: string; readonly passwordHash: string },
): Promise<Invited> {
  const person = { personId: services.newId(), name, email };
  if (await addPerson(sql, { ...person, passwordHash, createdAt: services.now() })) return person;
  throw new ProblemError('account-exists', `${email} has an account already. Sign in with it to accept the invitation.`);
}

function existingPerson({ email, emailKey: invitedKey }: FoundInvitation, person: Invited | undefined): Invited {
  if (person === undefined) throw new ProblemError('unauthenticated', 'Sign in, or create an account, to accept the invitation.');
  if (emailKey(person.email) === invitedKey) return person;
  throw new ProblemError(
    'forbidden',
    `This invitation is for ${email}, and you are signed in as ${person.email}. Use another account, or ask for an invitation to your address.`,
  );
}
