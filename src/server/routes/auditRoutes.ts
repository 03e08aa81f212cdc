import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { auditPageSchema, auditQuerySchema } from '../../contract/audit';
import { ROUTES } from '../../contract/routes';
import { auditRepository } from '../audit/auditRepository';
import type { Services } from '../services';

export const auditRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const events = auditRepository(services.database);

  app.get(
    ROUTES.audit,
    {
      config: { permission: 'administer' },
      schema: {
        summary: 'What was changed in the company, and by whom',
        security: [{ bearer: [] }],
        querystring: auditQuerySchema,
        response: { 200: auditPageSchema },
      },
    },
    async ({ identity, query }) => events.page(identity.tenantId, query),
  );
};
