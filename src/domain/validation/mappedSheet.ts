import type { CellValue } from '../cells/cell';
import type { EntityName } from '../fields/entity';
import type { Field } from '../fields/field';

/** A sheet whose columns are known: from the template's headers, or from a column mapping. */
export interface MappedSheet {
  readonly sheetName: string;
  readonly entity: EntityName;
  /** One per sheet column from column A; null where a column feeds no field. */
  readonly columns: readonly (Field | null)[];
  /** Data rows below the header, as wide as `columns`, blank rows included: positions must stay true. */
  readonly rows: readonly (readonly CellValue[])[];
  /**
   * By column, the rows (from 0, as in `rows`) whose cell is formatted as a percentage: it holds 1.5 and shows 150 %. Wanted for
   * percentage columns only; without it their numbers are read by their size.
   */
  readonly percentCells?: PercentCells;
  /** Sheet row of `rows[0]`, as Excel numbers rows (from 1). */
  readonly firstRow: number;
}

export type PercentCells = ReadonlyMap<number, ReadonlySet<number>>;

/** 1900 is Excel's usual date system; old Mac workbooks count days from 1904. */
export type DateSystem = 1900 | 1904;
