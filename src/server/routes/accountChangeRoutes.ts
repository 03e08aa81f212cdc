import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  accountSchema,
  changeCustomFieldsSchema,
  changeListSchema,
  customFieldUsageSchema,
  listNameSchema,
  listUsageSchema,
} from '../../contract/account';
import { ROUTES } from '../../contract/routes';
import { changeCustomFields } from '../account/changeCustomFields';
import { changeList } from '../account/changeList';
import { usageOfAccount } from '../account/usageOfAccount';
import type { Services } from '../services';

const security = [{ bearer: [] }];
const config = { permission: 'administer' } as const;
const params = z.strictObject({ list: listNameSchema });

export const accountChangeRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const usage = usageOfAccount(services.database);

  app.put(
    ROUTES.list(':list'),
    {
      config,
      schema: { summary: 'Gives a list other values', security, params, body: changeListSchema, response: { 200: accountSchema } },
    },
    async ({ identity, params: { list }, body }) => changeList(services, identity, list, body),
  );

  app.get(
    ROUTES.listUsage(':list'),
    { config, schema: { summary: 'How many records hold each value of a list', security, params, response: { 200: listUsageSchema } } },
    async ({ identity, params: { list } }) => usage.list(identity.tenantId, list),
  );

  app.put(
    ROUTES.customFields,
    {
      config,
      schema: {
        summary: 'Gives the company other fields of its own',
        security,
        body: changeCustomFieldsSchema,
        response: { 200: accountSchema },
      },
    },
    async ({ identity, body }) => changeCustomFields(services, identity, body),
  );

  app.get(
    ROUTES.customFieldUsage,
    { config, schema: { summary: 'How many records hold a value of each own field', security, response: { 200: customFieldUsageSchema } } },
    async ({ identity }) => usage.customFields(identity.tenantId),
  );
};
