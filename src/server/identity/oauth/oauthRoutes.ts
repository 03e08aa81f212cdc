import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OAUTH } from '../../../contract/signIn';
import type { RateGuard } from '../../http/limitRates';
import type { ProviderAtOrigin } from './providerAtOrigin';
import { presentAsPublic } from './presentAsPublic';

/** The endpoints of OAuth. The library reads the request and writes the answer itself. */
export async function oauthRoutes(
  app: FastifyInstance,
  { provider, guardRate }: { provider: ProviderAtOrigin; guardRate: RateGuard },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // The redirects come up in Office's dialog, whose opener is Excel's page; cut off from it, the return page could tell the pane nothing.
    // https://learn.microsoft.com/office/dev/add-ins/develop/dialog-best-practices#rules-and-limitations
    crossOriginOpenerPolicy: false,
    // The pane may be served from another origin and reads the answers; `clientBasedCORS` says from where.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  app.addHook('onRequest', guardRate);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));

  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { library, origin } = await provider();
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    await library.callback()(presentAsPublic(request.raw, origin), reply.raw);
  };
  const schema = { hide: true };
  for (const url of [OAUTH.authorize, `${OAUTH.authorize}/:request`, OAUTH.keys, OAUTH.configuration])
    app.get(url, { schema, exposeHeadRoute: false }, handler);
  for (const url of [OAUTH.token, OAUTH.revoke]) app.route({ url, method: ['POST', 'OPTIONS'], schema, handler });
}
