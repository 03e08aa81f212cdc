import type { CellValue } from '../../domain/cells/cell';
import type { FieldValue } from '../../domain/fields/field';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { sheetKey, type RowPosition, type ValidatedRow } from '../../domain/validation/validation';

/**
 * Rows of a sheet in arrays of numbers, which change hands without being copied. A value is nearly always what stands in the cell, which the
 * pane has itself, or one of few others.
 */
export interface PackedRows {
  /** Sheet rows. */
  readonly rows: Int32Array;
  readonly blocked: Uint8Array;
  /** For each row, the sheet (-1 for none) and the row that it waits for. */
  readonly waits: Int32Array;
  /** For each row and column a `Code`, or the place of the value among `values`, counted from `Code.Listed`. */
  readonly codes: Uint32Array;
  readonly values: readonly FieldValue[];
}

enum Code {
  None = 0,
  /** What the cell holds. */
  Cell = 1,
  Listed = 2,
}

/** @param knownCells whether the other side has the cells of these rows by now */
export function packRows(
  validated: readonly ValidatedRow[],
  sheet: MappedSheet,
  sheets: readonly MappedSheet[],
  knownCells: boolean,
): PackedRows {
  const { columns } = sheet;
  const positions = new Map(sheets.map(({ sheetName, gathered }, at) => [sheetKey({ sheetName, part: gathered?.part }), at]));
  const rows = new Int32Array(validated.length);
  const blocked = new Uint8Array(validated.length);
  const waits = new Int32Array(validated.length * 2);
  const codes = new Uint32Array(validated.length * columns.length);
  const listed = new Map<FieldValue, number>();
  const codeOf = (value: FieldValue | undefined, cell: unknown): number => {
    if (value === undefined) return Code.None;
    if (Object.is(value, cell)) return Code.Cell;
    const before = listed.get(value);
    if (before !== undefined) return before;
    const code = Code.Listed + listed.size;
    listed.set(value, code);
    return code;
  };
  validated.forEach((given, at) => {
    const { row, values, waitsFor } = given;
    rows[at] = row;
    blocked[at] = Number(given.blocked);
    waits[at * 2] = waitsFor ? positions.get(sheetKey(waitsFor))! : -1;
    waits[at * 2 + 1] = waitsFor?.row ?? 0;
    const cells = knownCells ? cellsOf(sheet, row) : undefined;
    columns.forEach((field, column) => {
      if (field) codes[at * columns.length + column] = codeOf(values.get(field.key), cells?.[column]);
    });
  });
  return { rows, blocked, waits, codes, values: [...listed.keys()] };
}

export function transferablesOf({ rows, blocked, waits, codes }: PackedRows): Transferable[] {
  return [rows, blocked, waits, codes].map(({ buffer }) => buffer as ArrayBuffer);
}

export function unpackRows(packed: PackedRows, sheet: MappedSheet, sheets: readonly MappedSheet[]): ValidatedRow[] {
  return Array.from(packed.rows, (row, at) => new UnpackedRow(row, at, { packed, sheet, sheets }, cellsOf(sheet, row)));
}

interface Unpacking {
  readonly packed: PackedRows;
  readonly sheet: MappedSheet;
  readonly sheets: readonly MappedSheet[];
}

/** Looks its values up when asked: a hundred thousand maps would weigh more than the sheet. */
class UnpackedRow implements ValidatedRow {
  constructor(
    readonly row: number,
    private readonly at: number,
    private readonly from: Unpacking,
    /** As they were judged, whatever is written into the sheet later. */
    private readonly cells: readonly CellValue[] | undefined,
  ) {}

  get blocked(): boolean {
    return this.from.packed.blocked[this.at] === 1;
  }

  get values(): ReadonlyMap<string, FieldValue> {
    const { packed, sheet } = this.from;
    const { columns } = sheet;
    const found = new Map<string, FieldValue>();
    columns.forEach((field, column) => {
      const code = packed.codes[this.at * columns.length + column] ?? Code.None;
      const value = code === Code.Cell ? this.cells?.[column] : packed.values[code - Code.Listed];
      if (field && code !== Code.None && value !== undefined) found.set(field.key, value);
    });
    return found;
  }

  get waitsFor(): RowPosition | null {
    const { packed, sheets } = this.from;
    const awaited = sheets[packed.waits[this.at * 2] ?? -1];
    if (!awaited) return null;
    const { sheetName, gathered } = awaited;
    return { sheetName, row: packed.waits[this.at * 2 + 1]!, ...(gathered && { part: gathered.part }) };
  }
}

/** None for the records of a list, which stand in no row of their own. */
function cellsOf({ rows, firstRow, gathered }: MappedSheet, row: number): readonly CellValue[] | undefined {
  return gathered ? undefined : rows[row - firstRow];
}
