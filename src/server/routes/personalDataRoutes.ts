import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  colleagueDataSchema,
  erasedColleagueSchema,
  erasedPersonalDataSchema,
  erasePersonalDataSchema,
  personalDataExportSchema,
  personalDataSchema,
  personSchema,
} from '../../contract/personalData';
import { ROUTES } from '../../contract/routes';
import { recordAudit } from '../audit/recordAudit';
import { colleagueDataOf } from '../personalData/colleagueDataOf';
import { eraseColleague } from '../personalData/eraseColleague';
import { erasePersonalData } from '../personalData/erasePersonalData';
import { colleaguesOf, personalDataOf } from '../personalData/personalDataOf';
import { whereItIs } from '../personalData/whereItIs';
import type { Services } from '../services';

const security = [{ bearer: [] }];
const config = { permission: 'administer' } as const;
const colleagueParams = z.strictObject({ userId: z.uuid() });

/** What the law gives a person whose data a company keeps: to see it, to get it, to have it erased. */
export const personalDataRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const { database } = services;

  app.post(
    ROUTES.personalDataSearch,
    {
      config,
      schema: { summary: 'Where something about a person is held', security, body: personSchema, response: { 200: personalDataSchema } },
    },
    async ({ identity: { tenantId }, body: person }) => {
      const sql = database.forTenant(tenantId);
      return { ...whereItIs(await personalDataOf(sql, { tenantId, person })), colleagues: await colleaguesOf(sql, { tenantId, person }) };
    },
  );

  app.post(
    ROUTES.personalDataExport,
    {
      config,
      schema: {
        summary: 'What is held about a person, as a file',
        security,
        body: personSchema,
        response: { 200: personalDataExportSchema },
      },
    },
    async ({ identity: { tenantId, userId }, body: person }, reply) => {
      const sql = database.forTenant(tenantId);
      const found = await personalDataOf(sql, { tenantId, person });
      const details = Object.fromEntries(Object.entries(found).map(([kind, items]) => [kind, items.length]));
      await recordAudit(services, sql, { tenantId, actorId: userId, action: 'personal-data-exported', details });
      return reply.header('Content-Disposition', 'attachment; filename="personal-data.json"').send(found);
    },
  );

  app.post(
    ROUTES.personalDataErase,
    {
      config,
      schema: {
        summary: 'Erases what is named of what is held about a person',
        security,
        body: erasePersonalDataSchema,
        response: { 200: erasedPersonalDataSchema },
      },
    },
    async ({ identity, body }) => erasePersonalData(services, identity, body),
  );

  app.get(
    ROUTES.colleagueData(':userId'),
    {
      config,
      schema: {
        summary: 'What is held on somebody of the company itself',
        security,
        params: colleagueParams,
        response: { 200: colleagueDataSchema },
      },
    },
    async ({ identity: { tenantId, userId: askerId }, params: { userId } }) => {
      const found = await colleagueDataOf(database, tenantId, userId);
      await recordAudit(services, database.forTenant(tenantId), {
        tenantId,
        actorId: askerId,
        action: 'personal-data-exported',
        details: { member: userId },
      });
      return found;
    },
  );

  app.post(
    ROUTES.colleagueErasure(':userId'),
    {
      config,
      schema: {
        summary: 'Lets somebody of the company go and forgets who it was',
        security,
        params: colleagueParams,
        response: { 200: erasedColleagueSchema },
      },
    },
    async ({ identity, params: { userId } }) => eraseColleague(services, identity, userId),
  );
};
