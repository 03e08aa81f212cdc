import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { hashOfToken } from '../../sessions/tenantToken';

/** A working day: within it one may go on to another company, or from Excel to the web page, without the password. */
const HOURS = 12;

export interface SignedInBrowser {
  readonly hash: Buffer;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly since: Date;
}

/** Who is signed in in a browser, by a cookie that no script can read and no other site can send along with a change. */
export function browserSessions({ database: { system }, now }: Pick<Services, 'database' | 'now'>, origin: () => string) {
  /** With the prefix, browsers take it from this very host over TLS alone: https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-cookie-name-prefixes */
  const cookie = () => {
    const secure = origin().startsWith('https:');
    return { name: secure ? '__Host-fieldsheet' : 'fieldsheet', options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const };
  };
  const hashIn = (request: FastifyRequest) => {
    const token = request.cookies[cookie().name];
    return token === undefined ? undefined : hashOfToken(token);
  };

  return {
    /** A new session each time, so that nobody has planted the cookie (session fixation). */
    async start(request: FastifyRequest, reply: FastifyReply, personId: string): Promise<void> {
      await this.end(request, reply);
      const token = randomBytes(32).toString('base64url');
      const expires = new Date(now().getTime() + HOURS * 3_600_000);
      await system
        .insertInto('identity.browser_sessions')
        .values({ session_hash: hashOfToken(token), person_id: personId, created_at: now(), expires_at: expires })
        .execute();
      const { name, options } = cookie();
      reply.setCookie(name, token, { ...options, maxAge: HOURS * 3_600 });
    },

    async find(request: FastifyRequest): Promise<SignedInBrowser | undefined> {
      const hash = hashIn(request);
      if (hash === undefined) return undefined;
      const found = await system
        .selectFrom('identity.browser_sessions')
        .innerJoin('identity.people', 'identity.people.person_id', 'identity.browser_sessions.person_id')
        .select(['identity.people.person_id', 'name', 'email', 'password_hash', 'identity.browser_sessions.created_at as since'])
        .where('session_hash', '=', hash)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return (
        found && {
          hash,
          personId: found.person_id,
          name: found.name,
          email: found.email,
          hasPassword: found.password_hash !== null,
          since: found.since,
        }
      );
    },

    /** @throws ProblemError unauthenticated */
    async require(request: FastifyRequest): Promise<SignedInBrowser> {
      const person = await this.find(request);
      if (person === undefined) throw new ProblemError('unauthenticated', 'Sign in first.');
      return person;
    },

    async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const hash = hashIn(request);
      if (hash === undefined) return;
      await system.deleteFrom('identity.browser_sessions').where('session_hash', '=', hash).execute();
      const { name, options } = cookie();
      reply.clearCookie(name, options);
    },
  };
}
export type BrowserSessions = ReturnType<typeof browserSessions>;
