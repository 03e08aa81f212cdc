import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { customerReferencesSchema } from '../../contract/customers';
import { ROUTES } from '../../contract/routes';
import { accountSettingsSchema } from '../../domain/fields/account';
import { accountRepository } from '../account/accountRepository';
import type { Services } from '../services';
import { customerRepository } from '../customers/customerRepository';

const security = [{ bearer: [] }];

export const accountRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const accounts = accountRepository(services.database);
  const customers = customerRepository(services.database);

  app.get(
    ROUTES.account,
    { schema: { summary: 'Lists and custom fields that rows are judged by', security, response: { 200: accountSettingsSchema } } },
    async ({ identity }) => accounts.settings(identity.tenantId),
  );

  app.get(
    ROUTES.customerReferences,
    {
      schema: {
        summary: 'Customers that rows may refer to',
        security,
        querystring: z.strictObject({ after: z.uuid().optional() }),
        response: { 200: customerReferencesSchema },
      },
    },
    async ({ identity, query }) => customers.references(identity.tenantId, query.after),
  );
};
