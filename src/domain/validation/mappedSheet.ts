import type { CellValue } from '../cells/cell';
import type { DateOrder } from '../cells/dates/dateOrder';
import type { EntityName } from '../fields/entity';
import type { Field } from '../fields/field';
import type { ColumnTranslation } from '../mapping/values/translateCells';

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
  /** By column, how it writes dates as text; the account's country decides for the others. */
  readonly dateOrders?: ReadonlyMap<number, DateOrder>;
  /** By column, its cells as they stand in the sheet, where `rows` hold what they become. */
  readonly translations?: ReadonlyMap<number, ColumnTranslation>;
  /** Sheet row of `rows[0]`, as Excel numbers rows (from 1). */
  readonly firstRow: number;
  /** From here on `columns` stand in no column of the sheet: their values are the same for all rows. Undefined when there are none. */
  readonly constantsFrom?: number;
  /** Sheet column in which what is wrong with such a value is shown. */
  readonly constantsShownAt?: number;
}

/** Whether `columns[column]` stands in no column of the sheet. */
export function isConstant({ constantsFrom = Infinity }: MappedSheet, column: number): boolean {
  return column >= constantsFrom;
}

/** The sheet column in which `columns[column]` is shown. */
export function shownColumn(sheet: MappedSheet, column: number): number {
  return isConstant(sheet, column) ? (sheet.constantsShownAt ?? 0) : column;
}

/** The cell as it stands in the sheet. `index` counts `rows` from 0. */
export function ownCell({ rows, translations }: MappedSheet, index: number, column: number): CellValue {
  const translation = translations?.get(column);
  return (translation ? translation.own[index] : rows[index]?.[column]) ?? '';
}

export type PercentCells = ReadonlyMap<number, ReadonlySet<number>>;

/** 1900 is Excel's usual date system; old Mac workbooks count days from 1904. */
export type DateSystem = 1900 | 1904;
