import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'fs';
const TENANT = /^fs_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_[\w-]{43}$/;

/** 256 random bits. The tenant is written in it, so that one company's sessions can be looked up apart from all others'. */
export function newSessionToken(tenantId: string): string {
  return `${PREFIX}_${tenantId}_${randomBytes(32).toString('base64url')}`;
}

/** Null when it is no token of ours. That it names a tenant proves nothing: its hash must be among that tenant's sessions. */
export function tenantOfToken(token: string): string | null {
  return TENANT.exec(token)?.[1] ?? null;
}

/** What is stored instead of the token: SHA-256 does, as nobody can guess 256 random bits. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
