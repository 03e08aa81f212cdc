import { createHash, randomBytes } from 'node:crypto';

/** What a token is for; its beginning says so, also to those who scan code for secrets that should not be there. */
const PREFIXES = { demoSession: 'fs', accessToken: 'fsat', invitation: 'fsin' } as const;
export type TenantTokenKind = keyof typeof PREFIXES;

const TOKEN = /^(fs|fsat|fsin)_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_[\w-]{43}$/;

/** 256 random bits. The tenant is written in it, so that one company's tokens can be looked up apart from all others'. */
export function newTenantToken(kind: TenantTokenKind, tenantId: string): string {
  return `${PREFIXES[kind]}_${tenantId}_${randomBytes(32).toString('base64url')}`;
}

/** Null when it is no token of this kind. That it names a tenant proves nothing: its hash must be among that tenant's. */
export function tenantOfToken(kind: TenantTokenKind, token: string): string | null {
  const [, prefix, tenantId] = TOKEN.exec(token) ?? [];
  return prefix === PREFIXES[kind] && tenantId !== undefined ? tenantId : null;
}

/** What is stored instead of the token: SHA-256 does, as nobody can guess 256 random bits. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
