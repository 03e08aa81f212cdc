import type { CellValue } from '../cells/cell';
import type { DateOrder } from '../cells/dates/dateOrder';
import type { EntityName } from '../fields/entity';
import type { Field } from '../fields/field';
import type { RecordPart } from '../fields/recordPart';
import type { RelatedRow } from './issue';
import type { IssueKind } from './issueKinds';
import type { ColumnTranslation } from '../mapping/values/createRowTranslator';

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
  /** Columns behind the sheet's own that hold parts of a cell, or several cells joined: the sheet column in which each is shown. */
  readonly composed?: ReadonlyMap<number, number>;
  /** From here on `columns` stand in no column of the sheet: their values are the same for all rows. Undefined when there are none. */
  readonly constantsFrom?: number;
  /** Sheet column in which what is wrong with such a value is shown. */
  readonly constantsShownAt?: number;
  /** What is to be said of cells before anything is judged. */
  readonly remarks?: readonly CellRemark[];
  /** Where `rows` are records gathered from the rows of a list: where their values stand. */
  readonly gathered?: GatheredRecords;
}

/** Said of the cell that holds a value, or did not become one. */
export interface CellRemark {
  readonly kind: IssueKind;
  /** As in `rows` and `columns`. */
  readonly index: number;
  readonly column: number;
  /** Sheet row and column of the cell, where it is not the one that the value was taken from. */
  readonly cell?: SheetCell;
  readonly related?: RelatedRow;
}

/** The records of one kind that the rows of a list hold, each once. */
export interface GatheredRecords {
  readonly part: RecordPart;
  /** Sheet rows of the list that the record was gathered from, in order. */
  rowsOf(index: number): readonly number[];
  /** The cells that hold the record's value, which is the same in all; none for a value that no cell holds. */
  cellsOf(index: number, column: number): readonly SheetCell[];
  /** Sheet column in which a value is shown that no cell holds. */
  shownAt(column: number): number;
  /** The record of the same list that this one refers to, and that has to be in the system before it. */
  parentOf(index: number): RecordPosition | null;
}

export interface SheetCell {
  /** Sheet row from 1 and column from 0. */
  readonly row: number;
  readonly column: number;
  /** What is judged. */
  readonly value: CellValue;
  /** What stands in the sheet; another value where the column's table of values made something else of it. */
  readonly own: CellValue;
  /** Whether the value is the whole cell, or a part of it, or several cells joined. */
  readonly standing: Standing;
}

/** What a value is of a cell. */
export type Standing = 'cell' | 'composed' | 'constant';

/** One of the records that a row of a list holds. */
export interface RecordPosition {
  readonly part: RecordPart;
  /** The first sheet row that it was gathered from. */
  readonly row: number;
}

/** Sheet row of `rows[index]`; the first of several that a record was gathered from. */
export function sheetRow({ firstRow, gathered }: MappedSheet, index: number): number {
  return gathered?.rowsOf(index)[0] ?? firstRow + index;
}

/** The cells that show the value of `rows[index][column]`; the first stands for it. */
export function cellsOf(sheet: MappedSheet, index: number, column: number): readonly [SheetCell, ...SheetCell[]] {
  const { gathered, rows } = sheet;
  const value = rows[index]?.[column] ?? '';
  const row = sheetRow(sheet, index);
  if (!gathered)
    return [{ row, column: shownColumn(sheet, column), value, own: ownCell(sheet, index, column), standing: standingOf(sheet, column) }];
  const [first, ...others] = gathered.cellsOf(index, column);
  return first ? [first, ...others] : [{ row, column: gathered.shownAt(column), value, own: value, standing: 'composed' }];
}

/** The sheet column in which `columns[column]` is shown. */
export function shownColumn({ constantsFrom = Infinity, constantsShownAt = 0, composed, gathered }: MappedSheet, column: number): number {
  if (gathered) return gathered.shownAt(column);
  return column >= constantsFrom ? constantsShownAt : (composed?.get(column) ?? column);
}

export function standingOf({ constantsFrom = Infinity, composed }: MappedSheet, column: number): Standing {
  return column >= constantsFrom ? 'constant' : composed?.has(column) ? 'composed' : 'cell';
}

/** The cell as it stands in the sheet. `index` counts `rows` from 0. */
export function ownCell({ rows, translations }: MappedSheet, index: number, column: number): CellValue {
  const translation = translations?.get(column);
  return (translation ? translation.own[index] : rows[index]?.[column]) ?? '';
}

export type PercentCells = ReadonlyMap<number, ReadonlySet<number>>;

/** 1900 is Excel's usual date system; old Mac workbooks count days from 1904. */
export type DateSystem = 1900 | 1904;
