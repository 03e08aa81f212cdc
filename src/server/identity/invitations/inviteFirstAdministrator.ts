import { inTransaction } from '../../database/inTransaction';
import type { Services } from '../../services';
import { hashOfToken, newTenantToken } from '../../sessions/tenantToken';
import { emailKey } from '../people/emailKey';
import { newCompany } from '../people/newCompany';

const DAYS = 7;

/** Makes a company that nobody belongs to yet; gives the token of the invitation to its first administrator. */
export async function inviteFirstAdministrator(
  services: Pick<Services, 'database' | 'newId' | 'now'>,
  { company, email }: { readonly company: string; readonly email: string },
): Promise<string> {
  const { database, newId, now } = services;
  return inTransaction(database.system, async (transaction) => {
    const tenantId = await newCompany(services, transaction, company);
    const token = newTenantToken('invitation', tenantId);
    await transaction
      .insertInto('invitations')
      .values({
        tenant_id: tenantId,
        invitation_id: newId(),
        email,
        email_key: emailKey(email),
        role: 'administrator',
        token_hash: hashOfToken(token),
        invited_by: null,
        created_at: now(),
        expires_at: new Date(now().getTime() + DAYS * 86_400_000),
      })
      .execute();
    return token;
  });
}
