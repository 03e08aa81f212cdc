import type { CreatedInvitation, NewInvitation } from '../../contract/people';
import { INVITATION_DAYS } from '../../contract/people';
import { invitationLink } from '../../contract/signIn';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import { ProblemError } from '../http/problemError';
import { emailKey } from '../identity/people/emailKey';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';
import { hashOfToken, newTenantToken } from '../sessions/tenantToken';

const DAY_MS = 86_400_000;

/** Asks people to join a company. Nothing is sent: whoever invites passes the link on. */
export function invitationRepository(services: Services) {
  const { database, newId, now } = services;
  return {
    /** @param origin where the server's own pages are, without a slash at its end */
    create({ tenantId, userId, userName }: Identity, { email, role }: NewInvitation, origin: string): Promise<CreatedInvitation> {
      const token = newTenantToken('invitation', tenantId);
      const createdAt = now();
      const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS);
      return inTransaction(database.forTenant(tenantId), async (sql) => {
        const member = await sql
          .selectFrom('users')
          .select('user_id')
          .where('tenant_id', '=', tenantId)
          .where('removed_at', 'is', null)
          .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', emailKey(email)))
          .executeTakeFirst();
        if (member) throw new ProblemError('already-member', 'This person belongs to the company already. Change their role instead.');
        const invitation = {
          invitation_id: newId(),
          email,
          role,
          token_hash: hashOfToken(token),
          invited_by: userId,
          created_at: createdAt,
          expires_at: expiresAt,
        };
        await sql
          .insertInto('invitations')
          .values({ tenant_id: tenantId, email_key: emailKey(email), ...invitation })
          // Whoever had the former link is not let in by it any more.
          .onConflict((conflict) => conflict.columns(['tenant_id', 'email_key']).doUpdateSet(invitation))
          .execute();
        await recordAudit(services, sql, { tenantId, actorId: userId, action: 'invitation-made', details: { email, role } });
        return {
          id: invitation.invitation_id,
          email,
          role,
          invitedBy: userName,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          link: invitationLink(origin, token),
        };
      });
    },

    withdraw: ({ tenantId, userId }: Identity, invitationId: string): Promise<void> =>
      inTransaction(database.forTenant(tenantId), async (sql) => {
        const withdrawn = await sql
          .deleteFrom('invitations')
          .where('tenant_id', '=', tenantId)
          .where('invitation_id', '=', invitationId)
          .returning('email')
          .executeTakeFirst();
        if (!withdrawn) throw new ProblemError('not-found', 'There is no such invitation: it was accepted, replaced or withdrawn.');
        await recordAudit(services, sql, {
          tenantId,
          actorId: userId,
          action: 'invitation-withdrawn',
          details: { email: withdrawn.email },
        });
      }),
  };
}
