import type { Kysely } from 'kysely';
import type { Role } from '../../../domain/people/role';
import type { Tables } from '../../database/tables';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { hashOfToken, tenantOfToken } from '../../sessions/tenantToken';

export interface FoundInvitation {
  readonly tenantId: string;
  readonly invitationId: string;
  readonly company: string;
  readonly email: string;
  readonly emailKey: string;
  readonly role: Role;
  readonly hash: Buffer;
}

/**
 * The invitation that a link is for, held until the caller's transaction ends.
 * @throws ProblemError saying why it cannot be accepted
 */
export async function findInvitation({ now }: Pick<Services, 'now'>, sql: Kysely<Tables>, token: string): Promise<FoundInvitation> {
  const tenantId = tenantOfToken('invitation', token);
  if (tenantId === null)
    throw new ProblemError('invitation-expired', 'This is not the whole link of an invitation. Copy it again, to its end.');
  const hash = hashOfToken(token);
  const found = await sql
    .selectFrom('invitations')
    .innerJoin('tenants', 'tenants.tenant_id', 'invitations.tenant_id')
    .select([
      'invitation_id as invitationId',
      'email',
      'email_key as emailKey',
      'role',
      'expires_at as expiresAt',
      'tenants.name as company',
    ])
    .where('invitations.tenant_id', '=', tenantId)
    .where('token_hash', '=', hash)
    .forUpdate('invitations')
    .executeTakeFirst();
  if (found === undefined) throw (await wasUsed(sql, tenantId, hash)) ? used() : withdrawn();
  if (found.expiresAt <= now())
    throw new ProblemError('invitation-expired', `This invitation to ${found.company} has expired. Ask for a new one.`);
  const { expiresAt: _expiresAt, ...invitation } = found;
  return { ...invitation, tenantId, hash };
}

async function wasUsed(sql: Kysely<Tables>, tenantId: string, hash: Buffer): Promise<boolean> {
  const found = await sql
    .selectFrom('identity.memberships')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('invitation_hash', '=', hash)
    .executeTakeFirst();
  return found !== undefined;
}

const used = () =>
  new ProblemError('already-member', 'This invitation has been accepted already. Sign in with the account that accepted it.');
const withdrawn = () =>
  new ProblemError('invitation-expired', 'This invitation was withdrawn, or replaced by a newer one. Use the newest link, or ask for one.');
