import { runExcel } from '../runExcel';
import { findOwnColumns } from './findOwnColumns';
import { readOwnColumn } from './readOwnColumn';

/** Where the rows with these keys, or all that have one, are now, as Excel numbers rows. Of copies the first counts. */
export function findRows(sheetId: string, rowKeys: readonly string[] | 'all'): Promise<ReadonlyMap<string, number>> {
  return runExcel(
    async (context) => {
      const own = await findOwnColumns(context, sheetId);
      const column = own.columns.rowKey;
      const found = new Map<string, number>();
      if (column === null) return found;
      const wanted = rowKeys === 'all' ? null : new Set<unknown>(rowKeys);
      const keys = await readOwnColumn(context, { ...own, column }, new AbortController().signal);
      keys.forEach((key, index) => {
        if (key !== '' && (wanted?.has(key) ?? true) && !found.has(key as string)) found.set(key as string, own.headerRow + 1 + index);
      });
      return found;
    },
    [{ id: sheetId }],
  );
}
