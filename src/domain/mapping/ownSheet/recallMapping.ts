import type { CellValue } from '../../cells/cell';
import type { ColumnMapping } from './columnMapping';
import { columnKey, namedColumns } from './namedColumns';
import { findHeaderRow } from './findHeaderRow';
import { shapeOf } from './shapeOf';

/** Where a sheet's headers are, and the mapping of last time that goes with them. */
export interface Recalled {
  readonly headerRow: number;
  readonly saved: ColumnMapping | null;
}

/**
 * Finds the mapping for a sheet: its own, as long as one of the mapped headers is still there, otherwise that of another sheet of
 * the same shape.
 * @param own what is remembered for this very sheet
 * @param others what is remembered besides, the latest first
 */
export function recallMapping(
  rows: readonly (readonly CellValue[])[],
  own: ColumnMapping | null,
  others: readonly ColumnMapping[],
): Recalled {
  const found = findHeaderRow(rows);
  if (own?.headerRow === 0) return { headerRow: 0, saved: own };
  if (own && sharesHeaders(rows, own.headerRow, own)) return { headerRow: own.headerRow, saved: own };
  if (own && sharesHeaders(rows, found, own)) return { headerRow: found, saved: own };
  const shape = shapeOf(columnsAt(rows, found));
  return { headerRow: found, saved: (shape !== '' && others.find((mapping) => shapeOf(mapping.columns) === shape)) || null };
}

function sharesHeaders(rows: readonly (readonly CellValue[])[], headerRow: number, { columns }: ColumnMapping): boolean {
  const mapped = new Set(columns.filter(({ field }) => field !== null).map(columnKey));
  return columnsAt(rows, headerRow).some((column) => mapped.has(columnKey(column)));
}

function columnsAt(rows: readonly (readonly CellValue[])[], headerRow: number) {
  return namedColumns(rows[headerRow - 1] ?? []);
}
