import type { Database } from '../database/database';
import { identifyAccessToken } from './identifyAccessToken';
import { identifySignIn } from './identifySignIn';
import type { Identity } from './identity';
import { sessionRepository } from './sessionRepository';
import { tenantOfToken } from './tenantToken';

/** Whose a bearer token is, of whichever kind; null when it is unknown or has expired, or its owner belongs to the company no more. */
export async function identifyToken(database: Database, token: string, now: Date): Promise<Identity | null> {
  const demoTenant = tenantOfToken('demoSession', token);
  if (demoTenant !== null) return sessionRepository(database).identify(token, now);
  const tenantId = tenantOfToken('accessToken', token);
  return tenantId === null ? identifySignIn(database, token, now) : identifyAccessToken(database, { tenantId, token, now });
}
