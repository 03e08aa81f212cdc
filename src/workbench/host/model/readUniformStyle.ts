import type { IStyleData } from '@univerjs/core';
import type { HostSession } from '../executor/hostSession';
import { cellCount, intersect, type Box } from './a1';
import type { CellArea } from './cellArea';
import { forEachStoredCell } from './grid';

type Plain = string | number | boolean | null;

/**
 * What all cells have in common, null where they differ: Microsoft Learn, "Excel JavaScript object model in Office Add-ins",
 * null property values in the response. Cells that are not stored take the format of their row or column.
 */
export function readUniformStyle<T extends Plain>(area: CellArea, session: HostSession, read: (style: IStyleData) => T): T | null {
  const found = new Set<T>();
  const sheet = session.worksheet(area.sheetId);
  const cells = session.grid.cells(area.sheetId);
  for (const wanted of area.boxes) {
    const box = intersect(wanted, { startRow: 0, startColumn: 0, endRow: sheet.getRowCount() - 1, endColumn: sheet.getColumnCount() - 1 });
    if (!box) {
      found.add(read({}));
      continue;
    }
    let stored = 0;
    forEachStoredCell(cells, box, (_, row, column) => {
      stored++;
      found.add(read(sheet.getComposedCellStyle(row, column)));
    });
    if (stored < cellCount(box)) for (const style of emptyCellStyles(box)) found.add(read(style));
    if (found.size > 1) return null;
  }
  const [only] = found;
  return found.size === 1 ? (only as T) : null;

  /** The styles of cells that are not stored: one for each pair of a column's and a row's format. */
  function emptyCellStyles(box: Box): IStyleData[] {
    const styledRows = Array.from({ length: box.endRow - box.startRow + 1 }, (_, index) => box.startRow + index).filter((row) =>
      sheet.getRowStyle(row),
    );
    const sampleRows = styledRows.length < box.endRow - box.startRow + 1 ? [box.endRow + 1, ...styledRows] : styledRows;
    const columns = Array.from({ length: box.endColumn - box.startColumn + 1 }, (_, index) => box.startColumn + index);
    return columns
      .filter((column) => sampleRows.length > 1 || !isFull(column, box))
      .flatMap((column) => sampleRows.map((row) => sheet.getComposedCellStyleByCellData(row, column, null)));
  }

  function isFull(column: number, box: Box): boolean {
    for (let row = box.startRow; row <= box.endRow; row++) if (!cells[row]?.[column]) return false;
    return true;
  }
}
