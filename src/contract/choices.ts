import { z } from 'zod';

/** What a person decides about a whole import. It holds for the preview and for the applying, and cannot be changed once the import has begun. */
export const choicesSchema = z.strictObject({
  /** Which rows are written: those whose record is not there yet, those whose record is, or both. The others are skipped. */
  existing: z.enum(['create-and-update', 'create-only', 'update-only']),
  /** With `clear`, a record may hold `null` for a field: what is stored there goes. What a record does not name stays either way. */
  blanks: z.enum(['keep', 'clear']),
  /** After a row that fails: go on with the others, skip those behind it, or write none at all. */
  errors: z.enum(['every-row', 'stop-at-first', 'all-or-nothing']),
});
export type Choices = z.infer<typeof choicesSchema>;

export const DEFAULT_CHOICES: Choices = { existing: 'create-and-update', blanks: 'keep', errors: 'every-row' };
