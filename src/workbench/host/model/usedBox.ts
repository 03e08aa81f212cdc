import type { ICellData } from '@univerjs/core';
import type { HostSession } from '../executor/hostSession';
import { WHOLE_SHEET, type Box } from './a1';
import { rawValue } from './cellValue';
import { forEachStoredCell } from './grid';

/** The smallest block around the cells that hold a value or, unless only values count, a format; null when there are none. */
export function usedBox(session: HostSession, sheetId: string, valuesOnly: boolean, within: Box = WHOLE_SHEET): Box | null {
  let [startRow, startColumn, endRow, endColumn] = [Infinity, Infinity, -1, -1];
  forEachStoredCell(session.grid.cells(sheetId), within, (cell, row, column) => {
    if (!(valuesOnly ? hasValue(cell) : hasValue(cell) || cell.s)) return;
    if (row < startRow) startRow = row;
    if (row > endRow) endRow = row;
    if (column < startColumn) startColumn = column;
    if (column > endColumn) endColumn = column;
  });
  return endRow < 0 ? null : { startRow, startColumn, endRow, endColumn };
}

function hasValue(cell: ICellData): boolean {
  return Boolean(cell.f || cell.si) || rawValue(cell) !== '';
}
