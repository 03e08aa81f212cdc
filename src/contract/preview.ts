import { z } from 'zod';

/** What applying would do with a row. `skip`: the choices leave it out; `conflict`: another row or record claims the same; `error`: it cannot be taken. */
export const previewActions = ['create', 'update', 'unchanged', 'skip', 'conflict', 'error'] as const;
export type PreviewAction = (typeof previewActions)[number];

export const previewCountsSchema = z.strictObject({
  create: z.int(),
  update: z.int(),
  unchanged: z.int(),
  skip: z.int(),
  conflict: z.int(),
  error: z.int(),
});
export type PreviewCounts = z.infer<typeof previewCountsSchema>;

/**
 * How far the preview of an import is, and what it has found so far in the rows that are not applied yet.
 * GET /api/v1/imports/{importId}/preview; POST there starts it, or plays it again on what is stored by now.
 */
export const previewSchema = z.strictObject({
  /** `failed` when the server gave it up; it can be started again. */
  state: z.enum(['playing', 'ready', 'failed']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** How many of `totalRows` are played. Rows that are applied already are not played again. */
  rowsDone: z.int(),
  totalRows: z.int(),
  counts: previewCountsSchema,
});
export type Preview = z.infer<typeof previewSchema>;
