import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { HostError } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { cellCount, columnCount, isUnbounded, rowCount } from './a1';
import type { CellArea } from './cellArea';
import { displayText, rawValue, valueType } from './cellValue';

/**
 * A `get` covers at most five million cells: Microsoft Learn, "Resource limits and performance optimization for Office Add-ins".
 */
const MAX_CELLS_READ = 5_000_000;

type Read<T> = (cell: ICellData | undefined, pattern: () => string) => T;

export const readValues = (area: CellArea, session: HostSession) => readCells(area, session, rawValue);

export const readText = (area: CellArea, session: HostSession) => readCells(area, session, (cell, pattern) => displayText(cell, pattern()));

export const readValueTypes = (area: CellArea, session: HostSession) =>
  readCells(area, session, (cell, pattern) => valueType(cell, cell ? pattern() : ''));

export const readNumberFormats = (area: CellArea, session: HostSession) => readCells(area, session, (_, pattern) => pattern());

/** Formulas as they were entered, in A1 style; a constant as its value. */
export const readFormulas = (area: CellArea, session: HostSession) => readCells(area, session, (cell) => cell?.f ?? rawValue(cell));

/**
 * Reads every cell of a block, row by row. Whole rows and columns answer null: Microsoft Learn, "Read or write to an unbounded
 * range using the Excel JavaScript API".
 */
function readCells<T>({ sheetId, box }: CellArea, session: HostSession, read: Read<T>): T[][] | null {
  if (isUnbounded(box)) return null;
  if (cellCount(box) > MAX_CELLS_READ)
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
  const cells = session.grid.cells(sheetId);
  const sheet = session.worksheet(sheetId);
  const styles = session.engine.workbook.getStyles();
  const patternOf = (style: Nullable<IStyleData>) => style?.n?.pattern;
  const columnPatterns = Array.from({ length: columnCount(box) }, (_, index) => patternOf(sheet.getColumnStyle(box.startColumn + index)));

  return Array.from({ length: rowCount(box) }, (_row, rowIndex) => {
    const row = cells[box.startRow + rowIndex];
    let rowPattern: string | null | undefined = null;
    return Array.from({ length: columnCount(box) }, (_column, columnIndex) => {
      const cell = row?.[box.startColumn + columnIndex] ?? undefined;
      return read(cell, () => {
        const own = cell?.s ? patternOf(styles.getStyleByCell(cell)) : undefined;
        if (own) return own;
        if (rowPattern === null) rowPattern = patternOf(sheet.getRowStyle(box.startRow + rowIndex));
        return rowPattern ?? columnPatterns[columnIndex] ?? 'General';
      });
    });
  });
}
