import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../http/problemError';

const READING = ['GET', 'HEAD'];

/** A change that the cookie allows must come from our own page: browsers say which page sends it, and no page can lie about that. */
export function sameOrigin(app: FastifyInstance, origin: () => string): void {
  app.addHook('onRequest', async (request) => {
    if (READING.includes(request.method) || request.headers.origin === origin()) return;
    throw new ProblemError('forbidden', 'This was not sent by the sign-in page. Open it and try again.');
  });
}
