import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { RateGuard } from './limitRates';
import { pageDirectives } from './pageDirectives';

/** The server's own web page at `/`. */
export async function systemPage(app: FastifyInstance, { folder, guardRate }: { folder: string; guardRate: RateGuard }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: pageDirectives(),
    },
  });
  app.addHook('onRequest', guardRate);
  await app.register(fastifyStatic, { root: folder, prefix: '/', wildcard: false });
}
