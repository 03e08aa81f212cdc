import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problemError';
import { SIGN_IN_WINDOW_MS, TRAFFIC_WINDOW_MS, type RateLimits } from './rateLimits';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How requests here are counted: as chunks of rows, as attempts to sign in, or like all others. */
    rate?: 'chunk' | 'sign-in';
  }
}

/** How many addresses or sessions are counted at a time; the one that has been silent longest is forgotten for a new one. */
const COUNTED_AT_ONCE = 20_000;

/** Refuses a request that is over a limit. */
export type RateGuard = (request: FastifyRequest) => Promise<void>;

/**
 * Makes the guard of all routes, which counts in memory. The address comes before the session: whoever makes tokens up is stopped there, before they drive the
 * counts of others out. Neither asks the database.
 */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<RateGuard> {
  await app.register(rateLimit, { global: false });
  const counter = (max: number, timeWindow: number, keyGenerator?: (request: FastifyRequest) => string): RateGuard => {
    if (max === 0) return async () => undefined;
    // Its types do not know that each counter may have a size of its own.
    const options = { max, timeWindow, cache: COUNTED_AT_ONCE, ...(keyGenerator && { keyGenerator }) };
    const count = app.createRateLimit(options);
    return async (request) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw new ProblemError('too-many-requests', 'More was asked than is answered in so short a time.', undefined, counted.ttlInSeconds);
    };
  };
  // Without a key it is the address, of IPv6 the /64 that one household or office has (RFC 6177).
  const ofAddress = counter(limits.address, TRAFFIC_WINDOW_MS);
  const ofSignIn = counter(limits.signIn, SIGN_IN_WINDOW_MS);
  const ofSession = counter(limits.session, TRAFFIC_WINDOW_MS, sessionOf);
  const ofChunks = counter(limits.chunks, TRAFFIC_WINDOW_MS, sessionOf);

  return async (request) => {
    await ofAddress(request);
    const { rate } = request.routeOptions.config;
    if (rate === 'sign-in') return ofSignIn(request);
    if (request.headers.authorization !== undefined) return rate === 'chunk' ? ofChunks(request) : ofSession(request);
  };
}

/** Tokens are not kept in memory, which a dump of the process would show. */
function sessionOf({ headers }: FastifyRequest): string {
  return createHash('sha256')
    .update(headers.authorization ?? '')
    .digest('base64');
}
