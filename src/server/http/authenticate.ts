import type { FastifyInstance } from 'fastify';
import type { Services } from '../services';
import { sessionRepository, type Identity } from '../sessions/sessionRepository';
import { bearerToken } from './bearerToken';
import { ProblemError } from './problemError';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: there on every route below `authenticate`. */
    identity: Identity;
  }
}

/** Lets only requests with a valid bearer token in. The token alone decides the company: no path, query or body names one. */
export function authenticate(app: FastifyInstance, { database, now }: Services): void {
  const sessions = sessionRepository(database);
  app.decorateRequest('identity');
  app.addHook('onRequest', async (request) => {
    const identity = await sessions.identify(bearerToken(request), now());
    if (!identity) throw new ProblemError('unauthenticated', 'The session is unknown or has expired. Sign in again.');
    request.identity = identity;
  });
}
