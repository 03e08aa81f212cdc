import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  externalGoalSchema,
  invitationFragment,
  nextAddressSchema,
  SIGN_IN,
  type ExternalGoal,
  type SignInProblem,
} from '../../../contract/signIn';
import { ProblemError } from '../../http/problemError';
import { admitExternal, type Purpose } from '../external/admitExternal';
import type { ExternalProvider } from '../external/externalProvider';
import type { SignInServices } from './signInServices';

export interface ExternalRoutesOptions extends Omit<SignInServices, 'external'> {
  readonly external: ExternalProvider;
  readonly origin: () => string;
}

/** What the browser keeps while it is at the provider. It is its owner's alone, and only the person's own way depends on it. */
const attemptSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  goal: externalGoalSchema,
});

const ATTEMPT_SECONDS = 600;

/** The way over the external provider, from the sign-in page and back to it. */
export const externalRoutes: FastifyPluginAsyncZod<ExternalRoutesOptions> = async (app, { services, sessions, external, origin }) => {
  const cookie = () => {
    const secure = origin().startsWith('https:');
    return {
      name: `${secure ? '__Host-' : ''}fieldsheet-external`,
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
    };
  };

  // Not by a link, which any site could have a browser follow: it would connect, or sign in, whoever has a session at the provider.
  app.post(SIGN_IN.external, { schema: { body: externalGoalSchema, response: { 200: nextAddressSchema } } }, async (request, reply) => {
    if (request.body.connect !== undefined) await sessions.require(request);
    const { location, attempt } = await external.begin().catch((err: unknown) => {
      request.log.error({ err }, 'The external provider does not answer');
      throw new ProblemError('unavailable', `${external.name} does not answer at the moment. Try again shortly.`, undefined, 30);
    });
    const { name, options } = cookie();
    reply.setCookie(name, JSON.stringify({ ...attempt, goal: request.body }), { ...options, maxAge: ATTEMPT_SECONDS });
    return { location };
  });

  app.get(SIGN_IN.externalReturn, { schema: { querystring: z.looseObject({}) } }, async (request, reply) => {
    const kept = keptAttempt(request, cookie().name);
    reply.clearCookie(cookie().name, cookie().options);
    const goal = kept?.goal ?? {};
    const account = kept && (await external.finish(new URL(request.url, origin()), kept).catch((err: unknown) => refused(request, err)));
    if (!account) return back(reply, goal, 'external-failed');
    const admission = await admitExternal(services, account, await purposeOf(request, goal));
    if ('problem' in admission) return back(reply, goal, admission.problem);
    if (goal.connect === undefined) await sessions.start(request, reply, admission.personId);
    return back(reply, goal, null);
  });

  async function purposeOf(request: FastifyRequest, { connect, invitation }: ExternalGoal): Promise<Purpose> {
    if (connect !== undefined) return { to: 'connect', personId: (await sessions.require(request)).personId };
    return invitation === undefined ? { to: 'sign-in' } : { to: 'join', invitation };
  }
};

function keptAttempt(request: FastifyRequest, name: string) {
  try {
    return attemptSchema.safeParse(JSON.parse(request.cookies[name] ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Nothing of a refusal is told in the page: whoever made it up could have their words read there. */
function refused({ log }: Pick<FastifyInstance, 'log'>, err: unknown): undefined {
  log.warn({ err }, 'The external provider let nobody in');
}

function back(reply: FastifyReply, { request, invitation }: ExternalGoal, problem: SignInProblem | null): FastifyReply {
  const page = request === undefined ? SIGN_IN.page : SIGN_IN.request(encodeURIComponent(request));
  const query = problem === null ? '' : `?${new URLSearchParams({ problem }).toString()}`;
  const fragment = invitation === undefined ? '' : invitationFragment(invitation);
  return reply.redirect(page + query + fragment, 303);
}
