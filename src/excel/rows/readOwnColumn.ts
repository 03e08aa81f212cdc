import type { CellValue } from '../../domain/cells/cell';
import { askValues, readRows } from '../reading/readRows';

/** A UUID with its quotes and brackets; results are shorter. */
const KEY_BYTES = 42;

/** The column of keys, or of results, below the headings, as it is: blank where a row has none. */
export async function readOwnColumn(
  context: Excel.RequestContext,
  at: { worksheet: Excel.Worksheet; sheetName: string; column: number; headerRow: number; lastRow: number },
  signal: AbortSignal,
): Promise<CellValue[]> {
  const { worksheet, sheetName, column, headerRow, lastRow } = at;
  const keys: CellValue[] = [];
  if (lastRow <= headerRow) return keys;
  await readRows(context, {
    ask: askValues,
    worksheet,
    sheetName,
    column,
    width: 1,
    spans: [{ first: headerRow + 1, last: lastRow }],
    rowBytes: KEY_BYTES,
    signal,
    onRows: (_, values) => {
      for (const [key] of values) keys.push(key ?? '');
    },
  });
  return keys;
}
