import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROUTES } from '../../contract/routes';
import { newSessionSchema, sessionSchema, signInOptionsSchema } from '../../contract/session';
import { inTransaction } from '../database/inTransaction';
import type { Services } from '../services';
import { DEMO_COMPANY } from '../demo/demoCompany';
import { authenticate } from '../http/authenticate';
import { companiesOfUser, findMember } from '../identity/people/memberRepository';
import { signOutEverywhere } from '../identity/people/signOutEverywhere';
import { ProblemError } from '../http/problemError';
import { sessionRepository } from '../sessions/sessionRepository';

export const sessionRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const sessions = sessionRepository(services.database);

  app.get(ROUTES.signIn, { schema: { summary: 'How one may sign in here', response: { 200: signInOptionsSchema } } }, async () => ({
    demo: services.demo,
    external: services.external,
  }));

  app.post(
    ROUTES.demoSessions,
    {
      config: { rate: 'sign-in' },
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

    signedIn.delete(
      ROUTES.allSessions,
      {
        config: { permission: 'read' },
        schema: {
          summary: 'Signs out everywhere: in every browser, every Excel and every company',
          security: [{ bearer: [] }],
          response: { 204: z.undefined() },
        },
      },
      async ({ identity }, reply) => {
        if (identity.tenantId === DEMO_COMPANY.tenantId)
          throw new ProblemError('forbidden', 'The demo company’s user is everybody’s: nobody can be signed out.');
        const member = await findMember(services.database, identity);
        if (member !== undefined) await inTransaction(services.database.system, (sql) => signOutEverywhere(services, sql, member.personId));
        return reply.code(204).send();
      },
    );
  });
};
