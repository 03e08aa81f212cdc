import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROUTES } from '../../contract/routes';
import { newSessionSchema, sessionSchema, signInOptionsSchema } from '../../contract/session';
import type { Services } from '../services';
import { DEMO_COMPANY } from '../demo/demoCompany';
import { authenticate } from '../http/authenticate';
import { companiesOfUser } from '../identity/people/memberRepository';
import { ProblemError } from '../http/problemError';
import { sessionRepository } from '../sessions/sessionRepository';

export const sessionRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const sessions = sessionRepository(services.database);

  app.get(ROUTES.signIn, { schema: { summary: 'How one may sign in here', response: { 200: signInOptionsSchema } } }, async () => ({
    demo: services.demo,
    external: null,
  }));

  app.post(
    ROUTES.demoSessions,
    {
      schema: {
        summary: 'Starts a session with the demo company',
        body: z.strictObject({}).nullish(),
        response: { 201: newSessionSchema },
      },
    },
    async (_request, reply) => {
      if (!services.demo) throw new ProblemError('forbidden', 'This server has no demo company.');
      const { token, expiresAt } = await sessions.create({ ...DEMO_COMPANY, now: services.now() });
      return reply.code(201).send({ token, expiresAt: expiresAt.toISOString() });
    },
  );

  await app.register(async (signedIn) => {
    authenticate(signedIn, services);
    signedIn.get(
      ROUTES.session,
      {
        config: { permission: 'read' },
        schema: { summary: 'Who is signed in', security: [{ bearer: [] }], response: { 200: sessionSchema } },
      },
      async ({ identity }) => ({
        user: { id: identity.userId, name: identity.userName, email: identity.email, role: identity.role },
        company: { id: identity.tenantId, name: identity.companyName, isDemo: identity.tenantId === DEMO_COMPANY.tenantId },
        permissions: [...identity.permissions],
        companies: await companiesOfUser(services.database, identity),
      }),
    );
  });
};
