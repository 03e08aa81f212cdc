import { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { DatabaseError } from 'pg';

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

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      { method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'Request answered',
    );
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
