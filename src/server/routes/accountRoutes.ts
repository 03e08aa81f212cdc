import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { accountRevisionSchema, accountSchema } from '../../contract/account';
import { customerReferencesSchema } from '../../contract/customers';
import { listValueAnswerSchema, newListValueSchema } from '../../contract/listValues';
import { ROUTES } from '../../contract/routes';
import { addToList } from '../account/addToList';
import { accountRepository } from '../account/accountRepository';
import type { Services } from '../services';
import { customerRepository } from '../customers/customerRepository';

const security = [{ bearer: [] }];

export const accountRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const accounts = accountRepository(services.database);
  const customers = customerRepository(services.database);

  app.get(
    ROUTES.account,
    {
      config: { permission: 'read' },
      schema: { summary: 'Lists and custom fields that rows are judged by', security, response: { 200: accountSchema } },
    },
    async ({ identity }) => accounts.current(identity.tenantId),
  );

  app.get(
    ROUTES.accountRevision,
    {
      config: { permission: 'read' },
      schema: { summary: 'How often the lists and fields were changed', security, response: { 200: accountRevisionSchema } },
    },
    async ({ identity }) => ({ revision: await accounts.revision(identity.tenantId) }),
  );

  app.post(
    ROUTES.listValues,
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Adds a value to the list of a field, once',
        security,
        body: newListValueSchema,
        response: { 200: listValueAnswerSchema, 201: listValueAnswerSchema },
      },
    },
    async ({ identity, body, log }, reply) => {
      const { value, additionId } = await addToList(services, identity, body);
      if (additionId !== null) log.info({ additionId, userId: identity.userId }, 'A value was added to a list');
      return reply.code(additionId === null ? 200 : 201).send({ value });
    },
  );

  app.get(
    ROUTES.customerReferences,
    {
      config: { permission: 'read' },
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
