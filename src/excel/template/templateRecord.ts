import { z } from 'zod';
import { ENTITY_NAMES } from '../../domain/fields/entity';

/** Where the workbook's settings keep what `writeTemplate` wrote. */
export const TEMPLATE_RECORD = 'fieldsheet.template';

const sheetRecord = z.strictObject({ id: z.string(), name: z.string() });

export const templateRecordSchema = z.strictObject({
  sheets: z.array(sheetRecord.extend({ entity: z.enum(ENTITY_NAMES) })),
  listSheets: z.array(sheetRecord),
});
export type TemplateRecord = z.infer<typeof templateRecordSchema>;
