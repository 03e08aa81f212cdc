import type { CellValue } from '../../domain/cells/cell';
import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { areaAddress } from '../address';
import { LAST_COLUMN, LAST_ROW } from '../limits';
import { askMergedAreas } from '../sources/askMergedAreas';
import { isTooLarge } from '../toWorkbookError';

/** Enough to find the header row under a title, and to see what the columns hold. */
const HEAD_ROWS = 200;

export interface Head {
  /** From A1 on; blank outside of what was asked for. */
  readonly rows: readonly (readonly CellValue[])[];
  /** As the sheet shows them. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly SheetArea[];
}

export const ANYWHERE: SheetArea = { firstRow: 1, lastRow: LAST_ROW, firstColumn: 0, lastColumn: LAST_COLUMN };

/** The first rows of an area; fewer where they are too heavy for one message. */
export async function readHead(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area = ANYWHERE,
  count = HEAD_ROWS,
): Promise<Head> {
  const lastRow = Math.min(area.lastRow, area.firstRow + count - 1);
  const asked = worksheet.getRange(areaAddress({ ...area, lastRow }));
  const head = asked.getUsedRangeOrNullObject(true);
  head.load('rowIndex,columnIndex,columnCount,values,text');
  const merges = askMergedAreas(asked);
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && count > 1) return readHead(context, worksheet, area, Math.ceil(count / 10));
    throw error;
  }
  if (head.isNullObject) return { rows: [], texts: [], merges: [] };
  const fromA1 = <Cell>(cells: readonly (readonly Cell[])[], blank: Cell): (readonly Cell[])[] => {
    const before = new Array<Cell>(head.columnIndex).fill(blank);
    const above = new Array<Cell>(head.columnIndex + head.columnCount).fill(blank);
    return [...new Array<readonly Cell[]>(head.rowIndex).fill(above), ...cells.map((row) => [...before, ...row])];
  };
  return { rows: fromA1(head.values as CellValue[][], ''), texts: fromA1(head.text, ''), merges: merges() };
}
