import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { accessTokensSchema, createdAccessTokenSchema, newAccessTokenSchema } from '../../contract/accessTokens';
import { removedSchema } from '../../contract/people';
import { ROUTES } from '../../contract/routes';
import { bearerToken } from '../http/bearerToken';
import { ProblemError } from '../http/problemError';
import { tenantOfToken } from '../sessions/tenantToken';
import { accessTokenRepository } from '../accessTokens/accessTokenRepository';
import type { Services } from '../services';

const security = [{ bearer: [] }];
/** Everybody may have tokens, which can do no more than they. */
const config = { permission: 'read' } as const;
const params = z.strictObject({ id: z.uuid() });

export const accessTokenRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const tokens = accessTokenRepository(services);

  app.get(
    ROUTES.accessTokens,
    { config, schema: { summary: 'One’s own access tokens', security, response: { 200: accessTokensSchema } } },
    async ({ identity }) => ({ tokens: await tokens.all(identity) }),
  );

  app.post(
    ROUTES.accessTokens,
    {
      config,
      schema: {
        summary: 'Makes an access token, which is shown once',
        security,
        body: newAccessTokenSchema,
        response: { 201: createdAccessTokenSchema },
      },
    },
    async (request, reply) => {
      // Otherwise one that has leaked could outlive its withdrawal in another.
      if (tenantOfToken('accessToken', bearerToken(request)) !== null)
        throw new ProblemError('forbidden', 'An access token makes no access tokens. Sign in, and make it on the page of the system.');
      return reply.code(201).send(await tokens.create(request.identity, request.body));
    },
  );

  app.delete(
    ROUTES.accessToken(':id'),
    { config, schema: { summary: 'Withdraws an access token of one’s own', security, params, response: { 200: removedSchema } } },
    async ({ identity, params: { id } }) => {
      await tokens.withdraw(identity, id);
      return { id };
    },
  );
};
