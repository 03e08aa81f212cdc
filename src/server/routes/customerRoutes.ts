import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { customerDetailSchema, customerPageSchema, customerQuerySchema } from '../../contract/customers';
import { ROUTES } from '../../contract/routes';
import type { Services } from '../services';
import { customerRepository } from '../customers/customerRepository';
import { ProblemError } from '../http/problemError';

const security = [{ bearer: [] }];

export const customerRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const customers = customerRepository(services.database);

  app.get(
    ROUTES.customers,
    {
      config: { permission: 'read' },
      schema: {
        summary: 'Customers and sites, by name',
        security,
        querystring: customerQuerySchema,
        response: { 200: customerPageSchema },
      },
    },
    async ({ identity, query }) => customers.page(identity.tenantId, query),
  );

  app.get(
    ROUTES.customer(':customerId'),
    {
      config: { permission: 'read' },
      schema: {
        summary: 'One customer with its sites, contacts and equipment',
        security,
        params: z.strictObject({ customerId: z.uuid() }),
        response: { 200: customerDetailSchema },
      },
    },
    async ({ identity, params }) => {
      const customer = await customers.detail(identity.tenantId, params.customerId);
      if (!customer) throw new ProblemError('not-found', 'There is no such customer.');
      return customer;
    },
  );
};
