import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problemError';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route does nothing but refuse a method that its address has no use for. */
    isRefusal?: true;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'];

/**
 * Lets every address that there is answer 405 to the methods that it has no use for, and name those that it has (RFC 9110, 15.5.6). Call it before the
 * routes are added, and what it gives once they all are.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    methodsOf.set(url, methods);
  });
  return () => {
    for (const [url, methods] of [...methodsOf]) {
      if (url.includes('*')) continue;
      const allowed = METHODS.filter((method) => methods.has(method)).join(', ');
      app.route({
        url,
        method: METHODS.filter((method) => !methods.has(method)),
        config: { isRefusal: true },
        schema: { hide: true },
        // Before the body is read: whatever it is, it would not be taken.
        onRequest: async (request, reply) => {
          reply.header('Allow', allowed);
          throw new ProblemError('method-not-allowed', `Nothing is done with ${request.method} here, only with ${allowed}.`);
        },
        handler: async () => undefined,
      });
    }
  };
}
