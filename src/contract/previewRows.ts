import { z } from 'zod';
import { ENTITY_NAMES } from '../domain/fields/entity';
import { fieldValueSchema, rowFailureSchema } from './imports';
import { previewActions } from './preview';

/** GET /api/v1/imports/{importId}/preview/rows: in order of sending, those that are not applied yet. */
export const previewRowsQuerySchema = z.strictObject({
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,9}-\d{1,4}$/)
    .optional(),
  action: z.enum(previewActions).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
});
export type PreviewRowsQuery = z.infer<typeof previewRowsQuerySchema>;

/** One field of a record that is there: what it holds, and what it would hold; null where there is no value. */
export const fieldChangeSchema = z.strictObject({
  field: z.string(),
  from: fieldValueSchema.nullable(),
  to: fieldValueSchema.nullable(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const previewedRowSchema = z.strictObject({
  rowKey: z.uuid(),
  entity: z.enum(ENTITY_NAMES),
  action: z.enum(previewActions),
  /** What people know the row by: the name of the customer or contact, or the equipment's number. */
  label: z.string(),
  /** Of the record that the row is about, where it is in the system. */
  recordId: z.uuid().optional(),
  /** Of a row that updates. */
  changes: z.array(fieldChangeSchema).optional(),
  /** Why the row would not be written, for `skip`, `conflict` and `error`. */
  failure: rowFailureSchema.optional(),
});
export type PreviewedRow = z.infer<typeof previewedRowSchema>;

export const previewRowsPageSchema = z.strictObject({ items: z.array(previewedRowSchema), next: z.string().nullable() });
export type PreviewRowsPage = z.infer<typeof previewRowsPageSchema>;
