import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { browserSessionSchema, credentialsSchema, newAccountSchema, SIGN_IN } from '../../../contract/signIn';
import { ProblemError } from '../../http/problemError';
import { limitAttempts } from '../attempts/limitAttempts';
import type { SignedInBrowser } from '../browser/browserSessions';
import { hasExternalAccount } from '../external/externalAccounts';
import { companiesOf } from '../people/memberRepository';
import { signInWithPassword } from '../people/signInWithPassword';
import { signUp } from '../people/signUp';
import type { SignInServices } from './signInServices';

/** Who is signed in in this browser. */
export const browserSessionRoutes: FastifyPluginAsyncZod<SignInServices> = async (app, { services, sessions, signUpOpen, external }) => {
  const described = async ({ personId, name, email, hasPassword }: SignedInBrowser) => ({
    name,
    email,
    hasPassword,
    isConnected: await hasExternalAccount(services.database.system, personId),
  });

  app.get(SIGN_IN.session, { schema: { response: { 200: browserSessionSchema } } }, async (request) => {
    const person = await sessions.find(request);
    const companies = person === undefined ? [] : await companiesOf(services.database, person.personId);
    return {
      person: person === undefined ? null : await described(person),
      companies: companies.map(({ id, name, role }) => ({ id, name, role })),
      signUp: signUpOpen,
      external: external?.name ?? null,
    };
  });

  app.post(
    SIGN_IN.session,
    { config: { rate: 'sign-in' }, schema: { body: credentialsSchema, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { personId } = await signInWithPassword(services, request.body, request.ip);
      await sessions.start(request, reply, personId);
      return reply.code(204).send();
    },
  );

  app.delete(SIGN_IN.session, { schema: { response: { 204: z.undefined() } } }, async (request, reply) => {
    await sessions.end(request, reply);
    return reply.code(204).send();
  });

  app.post(
    SIGN_IN.accounts,
    { config: { rate: 'sign-in' }, schema: { body: newAccountSchema, response: { 204: z.undefined() } } },
    async (request, reply) => {
      if (!signUpOpen)
        throw new ProblemError('forbidden', 'Accounts are made by invitation here. Ask your company’s administrator for one.');
      const personId = await limitAttempts(services, { address: request.ip }, () => signUp(services, request.body));
      await sessions.start(request, reply, personId);
      return reply.code(204).send();
    },
  );
};
