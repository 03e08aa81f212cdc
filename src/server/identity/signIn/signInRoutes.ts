import { readFile } from 'node:fs/promises';
import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { SIGN_IN } from '../../../contract/signIn';
import type { RateGuard } from '../../http/limitRates';
import { pageDirectives } from '../../http/pageDirectives';
import { refuseUnknownInput } from '../../http/refuseUnknownInput';
import { acceptanceRoutes } from './acceptanceRoutes';
import { externalRoutes } from './externalRoutes';
import { passwordRoutes } from './passwordRoutes';
import { signInRequestRoutes } from './signInRequestRoutes';
import { sameOrigin } from './sameOrigin';
import { browserSessionRoutes } from './browserSessionRoutes';
import type { SignInServices } from './signInServices';

export interface SignInOptions extends SignInServices {
  readonly guardRate: RateGuard;
  readonly origin: () => string;
  readonly pageFolder: string | undefined;
}

/** The sign-in pages and what they ask of the server. No other page may frame them, or have the browser send a change here. */
export async function signInRoutes(app: FastifyInstance, { origin, guardRate, pageFolder, ...services }: SignInOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: pageDirectives(),
    },
    // These pages come up in Office's dialog, whose opener is Excel's page; cut off from it, the return page could tell the pane nothing.
    // https://learn.microsoft.com/office/dev/add-ins/develop/dialog-best-practices#rules-and-limitations
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', guardRate);
  await app.register(cookie);
  // A page's own business, and none of who uses the API.
  app.addHook('onRoute', (route) => void (route.schema = { ...route.schema, hide: true }));
  await app.register(async (json) => {
    refuseUnknownInput(json);
    sameOrigin(json, origin);
    json.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
    await json.register(browserSessionRoutes, services);
    await json.register(signInRequestRoutes, services);
    await json.register(acceptanceRoutes, services);
    await json.register(passwordRoutes, services);
    const { external } = services;
    if (external !== null) await json.register(externalRoutes, { ...services, external, origin });
  });
  if (pageFolder === undefined) return;
  await app.register(fastifyStatic, { root: pageFolder, prefix: SIGN_IN.page, wildcard: false, decorateReply: false });
  const page = path.join(pageFolder, 'index.html');
  app.get(SIGN_IN.request(':request'), async (_request, reply) =>
    reply
      .type('text/html')
      .header('Cache-Control', 'no-store')
      .send(await readFile(page, 'utf8')),
  );
}
