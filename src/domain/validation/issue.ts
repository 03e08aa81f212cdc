import type { CellValue } from '../cells/cell';
import type { DateOrder } from '../cells/dates/dateOrder';
import type { Field } from '../fields/field';
import type { IssueKind } from './issueKinds';
import type { RecordPosition } from './mappedSheet';

/** One thing that is wrong with one cell. */
export interface Issue {
  readonly kind: IssueKind;
  readonly sheetName: string;
  /** Sheet row as Excel numbers rows, from 1. */
  readonly row: number;
  /** Sheet column, from 0. */
  readonly column: number;
  readonly field: Field;
  /** The cell's own text, whatever it was translated into. */
  readonly value: CellValue;
  /** What was judged instead of `value`: what the column's table of values or its default for blank cells makes of it. */
  readonly translated?: CellValue;
  /** How the column writes dates as text, where that was decided for the column. */
  readonly dateOrder?: DateOrder;
  /** What else the explanation names, e.g. the other row of a duplicate pair. */
  readonly related?: RelatedRow | Suggestion;
  /** The value was chosen for all rows and stands in no cell: nothing may be written into the cell that shows the issue. */
  readonly constant?: true;
  /** The value is a part of the cell, or joined from several: what repairs it would spoil the rest of the cell. */
  readonly composed?: true;
  /** Which of the records that the row holds, in a list. */
  readonly record?: RecordPosition;
}

/** The other row of a pair; its sheet only where that is another one. */
export interface RelatedRow {
  readonly row: number;
  readonly sheetName?: string;
  /** What it holds instead. */
  readonly text?: string;
}

/** What was probably meant. */
export interface Suggestion {
  readonly text: string;
}
