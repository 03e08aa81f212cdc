import { z } from 'zod';
import type { CheckReport } from './checkReport';

/** What a workbook remembers of its last validation: when it was and how much was found, nothing of what the cells hold. */
export const rememberedCheckSchema = z.strictObject({
  at: z.iso.datetime(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
});
export type RememberedCheck = z.infer<typeof rememberedCheckSchema>;

export function rememberedCheckOf({ rowCount, issueCounts }: CheckReport, now: Date): RememberedCheck {
  return { at: now.toISOString(), rows: rowCount, errors: issueCounts.error, warnings: issueCounts.warning };
}
