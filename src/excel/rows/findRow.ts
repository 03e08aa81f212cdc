import { runExcel } from '../runExcel';
import { findOwnColumns } from './findOwnColumns';
import { readRowKeys } from './readRowKeys';

/** Where the row with this key is now, as Excel numbers rows; null when it is gone. */
export function findRow(sheetId: string, rowKey: string): Promise<number | null> {
  return runExcel(
    async (context) => {
      const own = await findOwnColumns(context, sheetId);
      const column = own.columns.rowKey;
      if (column === null) return null;
      const keys = await readRowKeys(context, { ...own, column }, new AbortController().signal);
      const index = keys.indexOf(rowKey);
      return index < 0 ? null : own.headerRow + 1 + index;
    },
    [{ id: sheetId }],
  );
}
