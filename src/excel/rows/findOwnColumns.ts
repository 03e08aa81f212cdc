import type { CellValue } from '../../domain/cells/cell';
import { OWN_HEADERS } from '../ownColumns';
import { getSheet } from '../runExcel';

export interface OwnColumns {
  readonly worksheet: Excel.Worksheet;
  readonly sheetName: string;
  /** Last row that holds a value. */
  readonly lastRow: number;
  /** Where our columns are, from 0; null where there is none yet. */
  readonly columns: { readonly [name in keyof typeof OWN_HEADERS]: number | null };
  /** First column behind everything. */
  readonly firstFree: number;
}

/** Two messages: the sheet, then its headings and how far it goes. The person may have moved our columns: their headings tell. */
export async function findOwnColumns(context: Excel.RequestContext, sheetId: string): Promise<OwnColumns> {
  const worksheet = await getSheet(context, { id: sheetId });
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  const top = worksheet.getRange('1:1').getUsedRangeOrNullObject(true);
  top.load('columnIndex,values');
  await context.sync();

  const headers = top.isNullObject ? [] : ((top.values as CellValue[][])[0] ?? []);
  const find = (header: string) => {
    const index = headers.indexOf(header);
    return index < 0 ? null : top.columnIndex + index;
  };
  return {
    worksheet,
    sheetName: worksheet.name,
    lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: { result: find(OWN_HEADERS.result), detail: find(OWN_HEADERS.detail), rowKey: find(OWN_HEADERS.rowKey) },
    firstFree: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  };
}
