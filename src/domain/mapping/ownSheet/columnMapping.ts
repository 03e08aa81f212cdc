import { z } from 'zod';
import { SHEET_KINDS } from './sheetKind';

const mappedColumnSchema = z.strictObject({
  /** As it stands in the sheet; empty where the sheet has no headers. */
  header: z.string(),
  /**
   * Tells equal headers apart: how many of them stand to the left. Without headers: the sheet column from 0, which is then all
   * that the column is known by.
   */
  place: z.int().min(0),
  /** Field key, or null for a column that is not imported. */
  field: z.string().nullable(),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

const constantSchema = z.strictObject({ field: z.string(), value: z.string() });

/**
 * What each column of a person's own sheet is. Columns are known by their headers, wherever they stand; no cell's value is
 * part of it, except what the person chose as the same for all rows.
 */
export const columnMappingSchema = z.strictObject({
  kind: z.enum(SHEET_KINDS),
  /** Sheet row from 1; 0 where the sheet has no headers and data starts in row 1. */
  headerRow: z.int().min(0),
  columns: z.array(mappedColumnSchema),
  /** Values of fields that no column feeds, the same for all rows. */
  constants: z.array(constantSchema),
  /** Whether a row of totals at the end is sent like any other. */
  includeTotals: z.boolean(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
