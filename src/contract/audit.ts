import { z } from 'zod';

/** What is put on record, for the company's administrators. Never the value of a cell. */
export const AUDIT_ACTIONS = [
  'member-joined',
  'member-role-changed',
  'member-removed',
  'invitation-made',
  'invitation-withdrawn',
  'token-made',
  'token-withdrawn',
  'signed-in',
  'signed-out-everywhere',
  'password-changed',
  'external-account-connected',
  'list-changed',
  'list-value-added',
  'custom-fields-changed',
  'import-started',
  'import-cancelled',
  'import-undone',
  'mapping-shared',
  'personal-data-exported',
  'personal-data-erased',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the action was about, in words for an administrator: names of fields, roles, addresses of the invited. */
export const auditDetailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type AuditDetails = z.infer<typeof auditDetailsSchema>;

export const auditEventSchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Who did it; null for the server itself. */
  by: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  details: auditDetailsSchema,
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** GET /api/v1/audit?before=&action=: the newest first; `next` is the `before` of the page that follows, null on the last. */
export const auditQuerySchema = z.strictObject({ before: z.uuid().optional(), action: z.enum(AUDIT_ACTIONS).optional() });
export type AuditQuery = z.infer<typeof auditQuerySchema>;
export const auditPageSchema = z.strictObject({ events: z.array(auditEventSchema), next: z.uuid().nullable() });
export type AuditPage = z.infer<typeof auditPageSchema>;
