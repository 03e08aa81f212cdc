import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { areaAddress, areaOf, columnLetters } from '../address';
import { supportsExcelApi } from '../supportsExcelApi';

/** Where our columns can go: behind everything in the sheet. */
export interface FreeColumns {
  /** From 0. */
  readonly first: number;
  /** The table that takes them in, because it holds the rows that they are about; null when there is none. */
  readonly table: { readonly name: string; readonly area: SheetArea } | null;
}

/**
 * A table sorts its own columns alone, so keys stay with their rows only as part of it. A table that has nothing to do with the rows must
 * not take them in, as Excel has it do with what is written right beside it (“Include new rows and columns in table”): a blank column
 * keeps them apart. Two messages where there is a table at the edge, none otherwise.
 * @param usedColumns how far the sheet goes, from column A
 */
export async function freeColumns(worksheet: Excel.Worksheet, usedColumns: number, headerRow: number): Promise<FreeColumns> {
  const beside = { first: usedColumns, table: null };
  if (usedColumns === 0 || worksheet.tables.items.length === 0) return beside;
  const last = columnLetters(usedColumns - 1);
  const touching = worksheet.getRange(`${last}:${last}`).getTables(false);
  touching.load('items/name');
  await worksheet.context.sync();
  const tables = touching.items.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: table.name, range };
  });
  if (tables.length === 0) return beside;
  await worksheet.context.sync();
  const own = tables.map(({ name, range }) => ({ name, area: areaOf(range) })).find(({ area }) => area.firstRow === headerRow);
  return own && supportsExcelApi('1.13') ? { first: usedColumns, table: own } : { first: usedColumns + 1, table: null };
}

/** Queues the taking in of new columns; their headings must be written before. */
export function growTable(worksheet: Excel.Worksheet, { table }: FreeColumns, count: number): void {
  if (!table || count === 0) return;
  const { name, area } = table;
  worksheet.tables.getItem(name).resize(areaAddress({ ...area, lastColumn: area.lastColumn + count }));
}
