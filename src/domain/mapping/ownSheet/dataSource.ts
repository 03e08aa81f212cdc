import { z } from 'zod';
import type { CellValue } from '../../cells/cell';

/** A block of a sheet's cells. Rows from 1, columns from 0, all included. */
const sheetAreaSchema = z.strictObject({
  firstRow: z.int().min(1),
  lastRow: z.int().min(1),
  firstColumn: z.int().min(0),
  lastColumn: z.int().min(0),
});
export type SheetArea = z.infer<typeof sheetAreaSchema>;

/** Which part of a sheet is a person's data. A table is known by its name, so that it may grow and move. */
export const dataSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sheet') }),
  z.strictObject({ kind: z.literal('table'), name: z.string() }),
  z.strictObject({ kind: z.literal('range'), area: sheetAreaSchema }),
]);
export type DataSource = z.infer<typeof dataSourceSchema>;

export const WHOLE_SHEET: DataSource = { kind: 'sheet' };

/** Columns of the sheet that stand beside what is read of it. A table's own have headers, or they cannot be mapped. */
export function besideSource(source: DataSource, headers: readonly CellValue[]): (column: number) => boolean {
  switch (source.kind) {
    case 'sheet':
      return () => false;
    case 'table':
      return (column) => (headers[column] ?? '') === '';
    case 'range':
      return (column) => column < source.area.firstColumn || column > source.area.lastColumn;
  }
}

/** Equal for sources that are the same part of one sheet. */
export function sourceKey(source: DataSource): string {
  switch (source.kind) {
    case 'sheet':
      return 'sheet';
    case 'table':
      return `table ${source.name.toLowerCase()}`;
    case 'range': {
      const { firstRow, lastRow, firstColumn, lastColumn } = source.area;
      return `range ${firstRow} ${lastRow} ${firstColumn} ${lastColumn}`;
    }
  }
}
