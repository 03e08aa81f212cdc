import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Permission } from '../../domain/people/role';
import type { Services } from '../services';
import { identifyToken } from '../sessions/identifyToken';
import type { Identity } from '../sessions/identity';
import { bearerToken } from './bearerToken';
import { ProblemError } from './problemError';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route needs of whoever calls it: every route below `authenticate` says so. */
    permission?: Permission;
  }
  interface FastifyRequest {
    /** Who asks: there on every route below `authenticate`. */
    identity: Identity;
  }
}

/**
 * Lets only requests with a valid bearer token in, and of those only what its person may do. The token alone decides the company: no path, query or body
 * names one.
 */
export function authenticate(app: FastifyInstance, { database, now }: Services): void {
  app.decorateRequest('identity');
  app.addHook('onRoute', requirePermission);
  app.addHook('onRequest', async (request) => {
    const identity = await identifyToken(database, bearerToken(request), now());
    if (!identity) throw new ProblemError('unauthenticated', 'The session is unknown or has expired. Sign in again.');
    request.identity = identity;
    const { permission } = request.routeOptions.config;
    if (permission === undefined || !identity.permissions.includes(permission))
      throw new ProblemError('forbidden', 'This person’s role, or this token, does not allow that.');
  });
}

/** A route that forgot to say what it needs would be open to nobody: the server does not start with it. */
function requirePermission({ url, method, config }: RouteOptions): void {
  if (config?.permission === undefined) throw new Error(`${[method].flat().join(', ')} ${url} does not say which permission it needs.`);
}
