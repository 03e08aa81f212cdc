import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { bearerToken } from '../http/bearerToken';
import type { RateGuard } from '../http/limitRates';
import { ProblemError } from '../http/problemError';
import type { ServerMetrics } from '../metrics/serverMetrics';

/** Figures tell how much which company's server works: for the operator alone, who has chosen the token. */
export const metricsRoutes: FastifyPluginAsync<{ metrics: ServerMetrics; token: string; guardRate: RateGuard }> = async (
  app,
  { metrics, token, guardRate },
) => {
  const expected = digest(token);
  app.get('/metrics', { schema: { hide: true }, onRequest: guardRate }, async (request, reply) => {
    if (!timingSafeEqual(digest(bearerToken(request)), expected))
      throw new ProblemError('unauthenticated', 'This is not the token of METRICS_TOKEN.');
    const { contentType, body } = await metrics.text();
    return reply.type(contentType).send(body);
  });
};

/** Of one length, whatever was sent, so that comparing takes the same time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
