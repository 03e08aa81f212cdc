import { z } from 'zod';
import { columnMappingSchema } from '../../domain/mapping/ownSheet/columnMapping';

/** Where the workbook's settings keep how the person's own sheets were mapped. */
export const MAPPING_RECORD = 'fieldsheet.mappings';

export const mappingRecordSchema = z.strictObject({
  /** The latest first. */
  sheets: z.array(z.strictObject({ id: z.string(), name: z.string(), mapping: columnMappingSchema })),
});
export type MappingRecord = z.infer<typeof mappingRecordSchema>;

interface FoundSheet {
  readonly id: string;
  readonly name: string;
}

/** The entry of a sheet: ids hold within a session, names survive the file being opened again. */
export function entryOf({ sheets }: MappingRecord, { id, name }: FoundSheet): MappingRecord['sheets'][number] | undefined {
  return sheets.find((entry) => entry.id === id && entry.name === name) ?? sheets.find((entry) => entry.name === name || entry.id === id);
}
