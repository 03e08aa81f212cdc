import { z } from 'zod';
import { ROLES } from '../domain/fields/listAddition';

/** GET /api/v1/sign-in: how one may sign in here, asked before there is a token. */
export const signInOptionsSchema = z.strictObject({ demo: z.boolean() });

/** POST /api/v1/demo-sessions: a bearer token for the demo company, where the server runs with one. */
export const newSessionSchema = z.strictObject({ token: z.string().min(32), expiresAt: z.iso.datetime() });

/** GET /api/v1/session: who is signed in, and the company that rows go to. */
export const sessionSchema = z.strictObject({
  user: z.strictObject({ name: z.string(), role: z.enum(ROLES) }),
  company: z.strictObject({ id: z.uuid(), name: z.string() }),
});
export type Session = z.infer<typeof sessionSchema>;
