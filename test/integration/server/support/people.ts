import { v7 as newId } from 'uuid';
import type { AuditAction } from '../../../../src/contract/audit';
import { SIGN_IN } from '../../../../src/contract/signIn';
import type { Role } from '../../../../src/domain/people/role';
import { emailKey } from '../../../../src/server/identity/people/emailKey';
import { hashOfToken, newTenantToken } from '../../../../src/server/sessions/tenantToken';
import { Browser } from './browser';
import { newTenant } from './companies';
import type { TestServer } from './testServer';

export const PASSWORD = 'three otters in a boat';

export interface SignedUp {
  readonly browser: Browser;
  readonly email: string;
  /** Of which they are the administrator. */
  readonly company: string;
}

let made = 0;

/** Somebody new with a company of their own, signed in in a browser of their own. */
export async function signUp(server: TestServer, changes: { name?: string; company?: string } = {}): Promise<SignedUp> {
  const browser = new Browser(server.origin);
  const email = newEmail();
  await browser.post(SIGN_IN.accounts, { name: 'Kim Tran', email, password: PASSWORD, company: 'Tran Plumbing', ...changes });
  const { body } = await browser.get(SIGN_IN.session);
  return { browser, email, company: body.companies[0].id };
}

export function newEmail(): string {
  made += 1;
  return `Person${made}@example.com`;
}

export interface Invitation {
  readonly tenantId?: string;
  readonly email: string;
  readonly role?: Role;
  readonly expiresAt?: Date;
}

/** As an administrator's page or the operator makes one; gives the token of its link. */
export async function invite(
  server: TestServer,
  { tenantId, email, role = 'importer', expiresAt = tomorrow() }: Invitation,
): Promise<string> {
  const tenant_id = tenantId ?? (await newTenant(server.database));
  const token = newTenantToken('invitation', tenant_id);
  await server.database.system
    .insertInto('invitations')
    .values({
      tenant_id,
      invitation_id: newId(),
      email,
      email_key: emailKey(email),
      role,
      token_hash: hashOfToken(token),
      invited_by: null,
      created_at: new Date(),
      expires_at: expiresAt,
    })
    .execute();
  return token;
}

const tomorrow = () => new Date(Date.now() + 86_400_000);

/** Makes somebody who is signed in one of another company's people; gives that company. */
export async function joinAnother({ browser, email }: SignedUp, server: TestServer, role: Role = 'importer'): Promise<string> {
  const tenantId = await newTenant(server.database);
  await browser.post(SIGN_IN.acceptance, { token: await invite(server, { tenantId, email, role }) });
  return tenantId;
}

/** What a company's record has of one action, the oldest first. */
export async function recordsOf({ database }: TestServer, company: string, action: AuditAction) {
  return database.system
    .selectFrom('audit_events')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'audit_events.tenant_id').onRef('users.user_id', '=', 'audit_events.actor_id'),
    )
    .select(['users.name as by', 'details'])
    .where('audit_events.tenant_id', '=', company)
    .where('action', '=', action)
    .orderBy('event_id')
    .execute();
}
