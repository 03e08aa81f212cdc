import { doBeside, type Context } from '../session/context';
import type { PlacedRow } from './importReport';

/** Leads to a row that was sent, wherever it is by now. */
export function selectSentRow(context: Context, { sheetId, rowKey, column }: PlacedRow): Promise<void> {
  const { ports, store } = context;
  return doBeside(context, async () => {
    const row = (await ports.workbook.findRows(sheetId, [rowKey])).get(rowKey);
    if (row === undefined) store.dispatch({ type: 'noticed', notice: { about: 'row-gone' } });
    else await ports.workbook.selectCell(sheetId, row, column);
  });
}
