import type { CellValue } from '../cells/cell';
import type { EntityName } from '../fields/entity';
import type { Field, FieldValue } from '../fields/field';
import type { RecordPart } from '../fields/recordPart';
import type { Issue } from './issue';
import type { RecordPosition } from './mappedSheet';

/** A cell whose text is not what is stored, but whose meaning is plain: `Qld` is QLD. Not a fault. */
export interface Normalised {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly from: CellValue;
  readonly to: FieldValue;
  /** See `Issue`. */
  readonly record?: RecordPosition;
}

/** A row that holds anything at all, with what its cells mean. Blank cells and faulty cells have no value. */
export interface ValidatedRow {
  /** Sheet row as Excel numbers rows, from 1. */
  readonly row: number;
  readonly values: ReadonlyMap<string, FieldValue>;
  /** True when an error sits on one of its cells: it is not sent unless repaired. */
  readonly blocked: boolean;
  /** The customer row that must be in the system before this one; null when it names none, or one that the system has already. */
  readonly waitsFor: RowPosition | null;
}

export interface RowPosition {
  readonly sheetName: string;
  readonly row: number;
  /** Which of the records that the row holds, in a list. */
  readonly part?: RecordPart;
}

export interface ValidatedSheet {
  readonly sheetName: string;
  readonly entity: EntityName;
  /** Which of the records that its rows hold, in a list. */
  readonly part?: RecordPart;
  readonly rows: readonly ValidatedRow[];
}

export interface Validation {
  readonly issues: readonly Issue[];
  readonly normalised: readonly Normalised[];
  readonly sheets: readonly ValidatedSheet[];
}

/** Equal for a sheet, or for one kind of the records of a list. */
export function sheetKey({ sheetName, part }: { readonly sheetName: string; readonly part?: RecordPart | undefined }): string {
  return part === undefined ? sheetName : `${sheetName}\n${part}`;
}

/** The record that an issue or a normalised cell is about. */
export function recordOf({ sheetName, row, record }: Pick<Issue, 'sheetName' | 'row' | 'record'>): RowPosition {
  return record ? { sheetName, ...record } : { sheetName, row };
}
