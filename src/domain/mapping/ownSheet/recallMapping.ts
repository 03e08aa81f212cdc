import type { CellValue } from '../../cells/cell';
import type { ColumnMapping } from './columnMapping';
import type { SheetArea } from './dataSource';
import { findHeaders } from './findHeaders';
import { headerNames, type HeaderPlace } from './headerNames';
import { columnKey, namedColumns } from './namedColumns';
import { shapeOf } from './shapeOf';

/** The first rows of what is to be mapped. */
export interface SheetHead {
  /** From sheet row 1 on. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Merged cells among them. */
  readonly merges: readonly SheetArea[];
  /** Row of a table's own headers, 0 when it shows none; null where the rows are no table. */
  readonly tableHeaderRow: number | null;
}

/** Where a sheet's headers are, and the mapping of last time that goes with them. */
export interface Recalled extends HeaderPlace {
  readonly saved: ColumnMapping | null;
}

/**
 * Finds the mapping for a sheet: its own, as long as one of the mapped headers is still there, otherwise that of another sheet of
 * the same shape.
 * @param own what is remembered for this very sheet
 * @param others what is remembered besides, the latest first
 */
export function recallMapping(head: SheetHead, own: ColumnMapping | null, others: readonly ColumnMapping[]): Recalled {
  const found = headersOf(head);
  if (own?.headerRow === 0 && !head.tableHeaderRow) return { headerRow: 0, headerRows: 1, saved: own };
  for (const { headerRow, headerRows } of own && head.tableHeaderRow === null ? [own, found] : [found])
    if (own && sharesHeaders(head, { headerRow, headerRows }, own)) return { headerRow, headerRows, saved: own };
  const shape = shapeOf(columnsAt(head, found));
  return { ...found, saved: (shape !== '' && others.find((mapping) => shapeOf(mapping.columns) === shape)) || null };
}

/** Where the headers stand: a table says so itself. */
export function headersOf({ rows, merges, tableHeaderRow }: SheetHead): HeaderPlace {
  return tableHeaderRow === null ? findHeaders(rows, merges) : { headerRow: tableHeaderRow, headerRows: 1 };
}

function sharesHeaders(head: SheetHead, place: HeaderPlace, { columns }: ColumnMapping): boolean {
  const mapped = new Set(columns.filter(({ field }) => field !== null).map(columnKey));
  return columnsAt(head, place).some((column) => mapped.has(columnKey(column)));
}

function columnsAt({ rows, merges }: SheetHead, place: HeaderPlace) {
  return namedColumns(headerNames(rows, place, merges));
}
