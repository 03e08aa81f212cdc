import type { FastifyInstance } from 'fastify';

/**
 * What no answer goes without, whatever it is: a page, data, or a refusal (ASVS 5, 3.4.1 and 3.4.4). Over plain http browsers ignore the first (RFC 6797,
 * 8.1), so it harms nobody who tries Fieldsheet on their own machine.
 */
export const ON_EVERY_ANSWER = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** Call it before anything that may answer is added. What is refused before there is a route has its answer elsewhere, and the same headers. */
export function protectAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => void reply.headers(ON_EVERY_ANSWER));
}
