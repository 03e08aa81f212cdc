import { z } from 'zod';
import { ROLES } from '../domain/people/role';

/** Compared without regard to case; as long as RFC 5321 allows. */
export const emailSchema = z.string().trim().max(254).pipe(z.email());

export const memberSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(ROLES),
  joinedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;

export const invitationSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(ROLES),
  /** Null for whom the operator of the server invited. */
  invitedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** GET /api/v1/people: who belongs to the company, and who is asked to. */
export const peopleSchema = z.strictObject({ members: z.array(memberSchema), invitations: z.array(invitationSchema) });
export type People = z.infer<typeof peopleSchema>;

/** PUT /api/v1/people/{id}. A company keeps at least one administrator. */
export const changeMemberSchema = z.strictObject({ role: z.enum(ROLES) });

/** POST /api/v1/invitations. Inviting the same address again replaces the invitation. */
export const newInvitationSchema = z.strictObject({ email: emailSchema, role: z.enum(ROLES) });
export type NewInvitation = z.infer<typeof newInvitationSchema>;
export const INVITATION_DAYS = 14;

/** `link` is shown once: only its hash is kept. */
export const createdInvitationSchema = invitationSchema.extend({ link: z.string() });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

/** Of what was taken away. */
export const removedSchema = z.strictObject({ id: z.uuid() });
