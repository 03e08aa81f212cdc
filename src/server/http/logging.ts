import { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { DatabaseError } from 'pg';
import type { ServerMetrics } from '../metrics/serverMetrics';

/**
 * Logs that hold no personal data: a database error's message and detail may repeat values, so of those only what points at the place is kept.
 * Fastify's own request lines are off, because an address holds what somebody searched for.
 */
export function withoutPersonalData(logger: FastifyServerOptions['logger']): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  if (!logger) return { logger: false };
  const options = logger === true ? {} : logger;
  return {
    logger: { ...options, serializers: { ...options.serializers, err: errorForLog } },
    logController: new LogController({ disableRequestLogging: true }),
  };
}

/** Writes and counts what was answered: by the route's pattern, never by the address itself. */
export function recordRequests(app: FastifyInstance, metrics: ServerMetrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const answered = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    metrics.requestAnswered({ ...answered, seconds: reply.elapsedTime / 1_000 });
    const { tenantId } = (request as Partial<Pick<FastifyRequest, 'identity'>>).identity ?? {};
    request.log.info({ ...answered, tenantId, ms: Math.round(reply.elapsedTime) }, 'Request answered');
  });
}

function errorForLog(error: Error): { type: string; message: string; stack: string } & Record<string, unknown> {
  const stack = error.stack ?? '';
  if (!(error instanceof DatabaseError)) return { type: error.name, message: error.message, stack };
  const { code, table, constraint, routine } = error;
  return {
    type: 'DatabaseError',
    message: `SQLSTATE ${code ?? 'unknown'}`,
    stack: stack.slice(stack.indexOf('\n    at ') + 1),
    table,
    constraint,
    routine,
  };
}
