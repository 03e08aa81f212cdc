import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changePasswordSchema, newPasswordByLinkSchema, resetOfferSchema, resetTokenSchema, SIGN_IN } from '../../../contract/signIn';
import { changePassword } from '../passwords/changePassword';
import { findPasswordReset, resetPassword } from '../passwords/passwordResets';
import type { SignInServices } from './signInServices';

export const passwordRoutes: FastifyPluginAsyncZod<SignInServices> = async (app, { services, sessions }) => {
  app.put(SIGN_IN.password, { schema: { body: changePasswordSchema, response: { 204: z.undefined() } } }, async (request, reply) => {
    await changePassword(services, await sessions.require(request), request.body);
    return reply.code(204).send();
  });

  app.post(SIGN_IN.reset, { schema: { body: resetTokenSchema, response: { 200: resetOfferSchema } } }, async ({ body: { token } }) => {
    const { email } = await findPasswordReset(services, services.database.system, token);
    return { email };
  });

  app.put(SIGN_IN.reset, { schema: { body: newPasswordByLinkSchema, response: { 204: z.undefined() } } }, async (request, reply) => {
    await sessions.start(request, reply, await resetPassword(services, request.body));
    return reply.code(204).send();
  });
};
