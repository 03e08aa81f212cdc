import type { CellValue } from '../../domain/cells/cell';
import { isTooLarge } from '../toWorkbookError';

/** Enough to find the header row under a title, and to see what the columns hold. */
const HEAD_ROWS = 200;

export interface SheetHead {
  readonly rows: readonly (readonly CellValue[])[];
  /** As the sheet shows them. */
  readonly texts: readonly (readonly string[])[];
}

/** The first rows of a sheet from A1 on; fewer where they are too heavy for one message. */
export async function readHead(context: Excel.RequestContext, worksheet: Excel.Worksheet, count = HEAD_ROWS): Promise<SheetHead> {
  const head = worksheet.getRange(`1:${count}`).getUsedRangeOrNullObject(true);
  head.load('rowIndex,columnIndex,columnCount,values,text');
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && count > 1) return readHead(context, worksheet, Math.ceil(count / 10));
    throw error;
  }
  if (head.isNullObject) return { rows: [], texts: [] };
  const fromA1 = <Cell>(cells: readonly (readonly Cell[])[], blank: Cell): Cell[][] => {
    const before = new Array<Cell>(head.columnIndex).fill(blank);
    const above = Array.from({ length: head.rowIndex }, () => new Array<Cell>(head.columnIndex + head.columnCount).fill(blank));
    return [...above, ...cells.map((row) => [...before, ...row])];
  };
  return { rows: fromA1(head.values as CellValue[][], ''), texts: fromA1(head.text, '') };
}
