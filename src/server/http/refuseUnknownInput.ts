import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const nothing = z.strictObject({});

/** Lets routes that say nothing of a query or a body take none: what somebody sends and nobody reads is a mistake that is told. */
export function refuseUnknownInput(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const takesBody = [route.method].flat().some((method) => method === 'POST' || method === 'PUT' || method === 'DELETE');
    route.schema = { querystring: nothing, ...(takesBody && { body: nothing.nullish() }), ...route.schema };
  });
}
