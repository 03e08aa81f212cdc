import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { RateGuard } from './limitRates';

/**
 * The server's own web page at `/`. Its scripts come from here alone and cannot be made from text; styles may be inline, because Fluent UI writes
 * them at run time.
 */
export async function systemPage(app: FastifyInstance, { folder, guardRate }: { folder: string; guardRate: RateGuard }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  app.addHook('onRequest', guardRate);
  await app.register(fastifyStatic, { root: folder, prefix: '/', wildcard: false });
}
