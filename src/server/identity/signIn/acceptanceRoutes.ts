import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acceptanceSchema, invitationOfferSchema, invitationTokenSchema, SIGN_IN } from '../../../contract/signIn';
import { acceptInvitation } from '../invitations/acceptInvitation';
import { findInvitation } from '../invitations/findInvitation';
import { findPersonByEmail } from '../people/personRepository';
import type { SignInServices } from './signInServices';

export const acceptanceRoutes: FastifyPluginAsyncZod<SignInServices> = async (app, { services, sessions }) => {
  app.post(
    SIGN_IN.invitation,
    { schema: { body: invitationTokenSchema, response: { 200: invitationOfferSchema } } },
    async ({ body: { token } }) => {
      const { system } = services.database;
      const { company, email, role } = await findInvitation(services, system, token);
      return { company, email, role, hasAccount: (await findPersonByEmail(system, email)) !== undefined };
    },
  );

  app.post(SIGN_IN.acceptance, { schema: { body: acceptanceSchema, response: { 204: z.undefined() } } }, async (request, reply) => {
    const person = await sessions.find(request);
    const personId = await acceptInvitation(services, request.body, person);
    if (personId !== person?.personId) await sessions.start(request, reply, personId);
    return reply.code(204).send();
  });
};
