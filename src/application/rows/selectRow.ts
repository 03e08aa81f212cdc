import { doBeside, type Context } from '../session/context';
import { columnsOfFields } from './columnsOfFields';
import { locateRows } from './locateRows';

/** Leads to a row wherever it is by now, and to the cell of the field where the sheets have been read and tell which that is. */
export function selectRow(context: Context, { rowKey, field }: { readonly rowKey: string; readonly field: string | null }): Promise<void> {
  const { ports, store } = context;
  return doBeside(context, async () => {
    const place = (await locateRows(ports.workbook, [rowKey])).get(rowKey);
    if (!place) return store.dispatch({ type: 'noticed', notice: { about: 'row-elsewhere' } });
    const { check } = store.getState();
    const column = field === null || check.status === 'never' ? undefined : columnsOfFields(check.report).get(place.sheet.id)?.get(field);
    await ports.workbook.selectCell(place.sheet.id, place.row, column ?? 0);
  });
}
