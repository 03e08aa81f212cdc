import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  changeMemberSchema,
  createdInvitationSchema,
  memberSchema,
  newInvitationSchema,
  peopleSchema,
  removedSchema,
} from '../../contract/people';
import { ROUTES } from '../../contract/routes';
import { changeMembers } from '../people/changeMembers';
import { invitationRepository } from '../people/invitationRepository';
import { peopleRepository } from '../people/peopleRepository';
import type { Services } from '../services';

const security = [{ bearer: [] }];
const config = { permission: 'administer' } as const;
const params = z.strictObject({ id: z.uuid() });

export const peopleRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const people = peopleRepository(services.database);
  const members = changeMembers(services);
  const invitations = invitationRepository(services);

  app.get(
    ROUTES.people,
    { config, schema: { summary: 'Who belongs to the company, and who is invited', security, response: { 200: peopleSchema } } },
    async ({ identity }) => people.all(identity.tenantId),
  );

  app.put(
    ROUTES.member(':id'),
    {
      config,
      schema: { summary: 'Changes somebody’s role', security, params, body: changeMemberSchema, response: { 200: memberSchema } },
    },
    async ({ identity, params: { id }, body }) => members.changeRole(identity, id, body.role),
  );

  app.delete(
    ROUTES.member(':id'),
    { config, schema: { summary: 'Takes somebody out of the company', security, params, response: { 200: removedSchema } } },
    async ({ identity, params: { id } }) => {
      await members.remove(identity, id);
      return { id };
    },
  );

  app.post(
    ROUTES.invitations,
    {
      config,
      schema: {
        summary: 'Invites an address; again replaces the invitation',
        security,
        body: newInvitationSchema,
        response: { 201: createdInvitationSchema },
      },
    },
    async ({ identity, body }, reply) => reply.code(201).send(await invitations.create(identity, body, services.origin())),
  );

  app.delete(
    ROUTES.invitation(':id'),
    { config, schema: { summary: 'Withdraws an invitation', security, params, response: { 200: removedSchema } } },
    async ({ identity, params: { id } }) => {
      await invitations.withdraw(identity, id);
      return { id };
    },
  );
};
