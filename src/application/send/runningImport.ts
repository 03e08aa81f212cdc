import { z } from 'zod';
import { createImportSchema } from '../../contract/imports';
import { companyRefSchema } from '../signIn/companyRef';

/**
 * What a workbook keeps of an import on its way, from before its first byte is sent until its results stand beside the rows: enough to go on with it
 * after everything else is gone. The rows themselves bear their keys. Holds no cell values.
 */
export const runningImportSchema = z.strictObject({
  importId: z.uuid(),
  /** The one that it goes to: it is picked up in no other. */
  company: companyRefSchema,
  create: createImportSchema,
  /** What happens to rows with errors: the same rows must be chosen again. */
  errorChoice: z.enum(['leave-out-rows-with-errors', 'send-rows-without-faulty-cells']),
  /** The import whose failed rows alone are sent again; null when all rows go. */
  failedRowsOf: z.uuid().nullable(),
  /** Of the chunks, in order of seq. */
  digests: z.array(z.string()),
});
export type RunningImport = z.infer<typeof runningImportSchema>;
