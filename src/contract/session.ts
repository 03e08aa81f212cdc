import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../domain/people/role';

/** GET /api/v1/sign-in: how one may sign in here, asked before there is a token. */
export const signInOptionsSchema = z.strictObject({
  /** Whether anybody may use the demo company. */
  demo: z.boolean(),
  /** What the external provider is called on its button; null where only local accounts sign in. */
  external: z.string().nullable(),
});
export type SignInOptions = z.infer<typeof signInOptionsSchema>;

/** POST /api/v1/demo-sessions: a bearer token for the demo company, where the server runs with one. */
export const newSessionSchema = z.strictObject({ token: z.string().min(32), expiresAt: z.iso.datetime() });

/** A company that somebody belongs to, and as what. */
export const companySchema = z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(ROLES) });
export type Company = z.infer<typeof companySchema>;

/** GET /api/v1/session: who is signed in, what they may do, and the company that rows go to. */
export const sessionSchema = z.strictObject({
  /** `email` is null for the demo company's user, who has no account. */
  user: z.strictObject({ id: z.uuid(), name: z.string(), email: z.string().nullable(), role: z.enum(ROLES) }),
  company: z.strictObject({ id: z.uuid(), name: z.string(), isDemo: z.boolean() }),
  /** Of the role and the token together. */
  permissions: z.array(z.enum(PERMISSIONS)),
  /** All companies of this person, this one among them, by name. */
  companies: z.array(companySchema),
});
export type Session = z.infer<typeof sessionSchema>;
