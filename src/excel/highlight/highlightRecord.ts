import { z } from 'zod';

/** Where the workbook's settings keep which conditional formats are ours. */
export const HIGHLIGHT_RECORD = 'fieldsheet.highlight';

export const highlightRecordSchema = z.strictObject({
  /** `adding` while there may be rules whose ids are not listed yet: after a crash they are found by their formula. */
  state: z.enum(['adding', 'complete']),
  sheets: z.array(
    z.strictObject({ id: z.string(), name: z.string(), rules: z.array(z.strictObject({ band: z.int().min(0), id: z.string() })) }),
  ),
});
export type HighlightRecord = z.infer<typeof highlightRecordSchema>;
