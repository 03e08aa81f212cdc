import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Interaction, InteractionResults } from 'oidc-provider';
import { z } from 'zod';
import {
  COMPANY_PARAMETER,
  chosenCompanySchema,
  nextAddressSchema,
  SIGN_IN,
  signInRequestSchema,
  type SignInRequest,
} from '../../../contract/signIn';
import { recordAudit } from '../../audit/recordAudit';
import { ProblemError } from '../../http/problemError';
import type { SignedInBrowser } from '../browser/browserSessions';
import { startGrant } from '../oauth/startGrant';
import { companiesOf } from '../people/memberRepository';
import type { SignInServices } from './signInServices';

const params = z.strictObject({ request: z.string().min(1).max(100) });

/** An authorisation request that waits for who it is that signs in. */
export const signInRequestRoutes: FastifyPluginAsyncZod<SignInServices> = async (app, { services, sessions, provider }) => {
  /** The request that this browser made: the library knows it by a cookie for the addresses of this request alone. */
  async function waiting(request: FastifyRequest<{ Params: { request: string } }>, reply: FastifyReply): Promise<Interaction> {
    const { library } = await provider();
    const found = await library.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    if (found?.uid === request.params.request) return found;
    throw new ProblemError(
      'sign-in-expired',
      'This sign-in has expired or was started in another browser. Go back to where you came from and sign in again.',
    );
  }

  async function goOn(request: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<{ location: string }> {
    const { library } = await provider();
    const location = await library.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
    return { location: new URL(location).pathname };
  }

  const described = { params, response: { 200: nextAddressSchema } };

  app.get(SIGN_IN.requestDetails(':request'), { schema: { params, response: { 200: signInRequestSchema } } }, async (request, reply) => {
    const [asked, person] = [await waiting(request, reply), await sessions.find(request)];
    return {
      client: asked.params.client_id as SignInRequest['client'],
      company: (asked.params[COMPANY_PARAMETER] as string | undefined) ?? null,
      askAgain: mustSignInAgain(asked, person),
    };
  });

  app.post(SIGN_IN.continue(':request'), { schema: { ...described, body: chosenCompanySchema } }, async (request, reply) => {
    const [asked, person] = [await waiting(request, reply), await sessions.find(request)];
    if (person === undefined || mustSignInAgain(asked, person)) throw new ProblemError('unauthenticated', 'Sign in first.');
    const company = (await companiesOf(services.database, person.personId)).find(({ id }) => id === request.body.company);
    if (company === undefined) throw new ProblemError('forbidden', 'You do not belong to this company.');
    const clientId = asked.params.client_id as string;
    const { library } = await provider();
    const grant = await startGrant(services, library, {
      tenantId: company.id,
      userId: company.userId,
      clientId,
      browserSession: person.hash,
    });
    await recordAudit(services, services.database.system, {
      tenantId: company.id,
      actorId: company.userId,
      action: 'signed-in',
      details: { with: clientId },
    });
    return goOn(request, reply, { login: { accountId: grant.accountId }, consent: { grantId: grant.grantId } });
  });

  app.post(SIGN_IN.cancel(':request'), { schema: described }, async (request, reply) => {
    await waiting(request, reply);
    return goOn(request, reply, { error: 'access_denied', error_description: 'The person does not want to sign in.' });
  });
};

/** `prompt=login`: the password is to be given after the request was made. */
function mustSignInAgain({ prompt, iat }: Interaction, person: SignedInBrowser | undefined): boolean {
  return person !== undefined && prompt.reasons.includes('login_prompt') && person.since.getTime() < iat * 1_000;
}
