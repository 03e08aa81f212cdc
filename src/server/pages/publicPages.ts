import helmet from '@fastify/helmet';
import type { FastifyPluginAsync } from 'fastify';
import type { RateGuard } from '../http/limitRates';
import type { RetentionDays } from '../retention/retentionDays';
import type { Contact } from './contact';
import { privacyPage } from './privacyPage';
import { STYLE_SOURCE } from './publicPage';
import { supportPage } from './supportPage';

export interface PublicPagesOptions {
  readonly contact: Contact;
  readonly retention: RetentionDays;
  readonly guardRate: RateGuard;
}

/** The pages that Microsoft's store asks of every add-in: https://learn.microsoft.com/legal/marketplace/certification-policies (1120.1 to 1120.3, 1140.4). */
export const publicPages: FastifyPluginAsync<PublicPagesOptions> = async (app, { contact, retention, guardRate }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [STYLE_SOURCE],
        imgSrc: ['data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  app.addHook('onRequest', guardRate);
  const pages = { '/privacy': privacyPage(contact, retention), '/support': supportPage(contact) };
  for (const [address, page] of Object.entries(pages)) {
    app.get(address, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache').send(page),
    );
  }
};
