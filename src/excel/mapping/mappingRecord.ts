import { z } from 'zod';
import { columnMappingSchema } from '../../domain/mapping/ownSheet/columnMapping';

/** Where the workbook's settings keep how the person's own sheets were mapped. */
export const MAPPING_RECORD = 'fieldsheet.mappings';

export const mappingRecordSchema = z.strictObject({
  /** The latest first. */
  sheets: z.array(z.strictObject({ id: z.string(), name: z.string(), mapping: columnMappingSchema })),
});
export type MappingRecord = z.infer<typeof mappingRecordSchema>;
