import { z } from 'zod';
import { DATE_ORDERS } from '../../cells/dates/dateOrder';
import { dataSourceSchema, WHOLE_SHEET } from './dataSource';
import { SHEET_KINDS } from './sheetKind';

const valueTranslationSchema = z.strictObject({
  /** As a cell shows it; cells that differ from it in case and spacing alone mean the same. */
  from: z.string(),
  /** What it becomes: empty for nothing, null where it stays as it is because a person said so. */
  to: z.string().nullable(),
});
export type ValueTranslation = z.infer<typeof valueTranslationSchema>;

/** What the cells of a column become before they are judged. */
const cellRulesSchema = z.strictObject({
  values: z.array(valueTranslationSchema),
  /** How the column writes dates as text; null where the account's country decides. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** What a blank cell becomes in a row that holds something; empty where it stays blank. */
  whenBlank: z.string(),
});
export type CellRules = z.infer<typeof cellRulesSchema>;

export const CELLS_AS_THEY_STAND: CellRules = { values: [], dateOrder: null, whenBlank: '' };

const mappedColumnSchema = z.strictObject({
  /** As it stands in the sheet; empty where the sheet has no headers. */
  header: z.string(),
  /**
   * Tells equal headers apart: how many of them stand to the left. Without headers: the sheet column from 0, which is then all
   * that the column is known by.
   */
  place: z.int().min(0),
  /** Key of a `MappableField`, or null for a column that is not imported. */
  field: z.string().nullable(),
  /** Its place among the columns that are joined in one field; absent where it is the only one. */
  joined: z.int().min(0).optional(),
  /** They are about `field`. */
  cells: cellRulesSchema.default(CELLS_AS_THEY_STAND),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

const constantSchema = z.strictObject({ field: z.string(), value: z.string() });

/**
 * What each column of a person's own sheet is. Columns are known by their headers, wherever they stand. Of the cells' values it
 * holds those of lists, as far as they become something else, and what the person chose as the same for all rows.
 */
export const columnMappingSchema = z.strictObject({
  kind: z.enum(SHEET_KINDS),
  /** What was read when it was mapped; mappings from before there was a choice are of whole sheets. */
  source: dataSourceSchema.default(WHOLE_SHEET),
  /** Sheet row from 1, the lower one where headers take two rows; 0 where the data has no headers. A table says itself where its are. */
  headerRow: z.int().min(0),
  /** Two where the row above has the headings of groups of columns. */
  headerRows: z.int().min(1).max(2).default(1),
  /** Whether rows that are hidden or filtered out are sent; `ask` where nobody has said, because there were none. */
  hiddenRows: z.enum(['ask', 'import', 'leave-out']).default('ask'),
  columns: z.array(mappedColumnSchema),
  /** Values of fields that no column feeds, the same for all rows. */
  constants: z.array(constantSchema),
  /** Whether a row of totals at the end is sent like any other. */
  includeTotals: z.boolean(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
export type HiddenRows = ColumnMapping['hiddenRows'];
