import type { TemplateSheet, WorkbookPort } from '../ports/workbookPort';
import { findRecordRows } from './findRecordRows';
import { ourSheets } from './ourSheets';

/** Where a row is. */
export interface RowPlace {
  readonly sheet: TemplateSheet;
  /** Sheet row from 1. */
  readonly row: number;
}

/** Where rows are now, by their keys or those of the records that they hold, in whichever sheet; those that are not in this workbook are left out. */
export async function locateRows(workbook: WorkbookPort, rowKeys: readonly string[]): Promise<ReadonlyMap<string, RowPlace>> {
  const places = new Map<string, RowPlace>();
  if (rowKeys.length === 0) return places;
  for (const sheet of await ourSheets(workbook)) {
    const missing = rowKeys.filter((key) => !places.has(key));
    for (const [key, row] of await workbook.findRows(sheet.id, missing)) places.set(key, { sheet, row });
  }
  const records = await findRecordRows(
    workbook,
    rowKeys.filter((key) => !places.has(key)),
  );
  if (records.size > 0) {
    const rows = await locateRows(
      workbook,
      [...records.values()].map(({ rowKey }) => rowKey),
    );
    for (const [key, { rowKey }] of records) {
      const place = rows.get(rowKey);
      if (place) places.set(key, place);
    }
  }
  return places;
}
