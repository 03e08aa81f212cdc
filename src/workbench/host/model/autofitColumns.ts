import { SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { HostSession } from '../executor/hostSession';
import { intersect } from './a1';
import type { CellArea } from './cellArea';
import { displayText } from './cellValue';
import { forEachStoredCell } from './grid';

/** A character of the standard font, 11 points, is about 7 pixels wide; a cell keeps 5 pixels free. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const PIXELS_PER_STANDARD_POINT = PIXELS_PER_CHARACTER / 11;

/** Makes columns as wide as their longest text needs. There is no font to measure with, so widths are estimates. */
export function autofitColumns(area: CellArea, columns: readonly number[], session: HostSession): void {
  session.assertEditable(area.sheetId, 'allowFormatColumns');
  const sheet = session.worksheet(area.sheetId);
  const widths: Record<number, number> = {};
  const last = { startRow: 0, startColumn: 0, endRow: sheet.getRowCount() - 1, endColumn: sheet.getColumnCount() - 1 };
  for (const box of area.boxes.flatMap((wanted) => intersect(wanted, last) ?? [])) {
    forEachStoredCell(session.grid.cells(area.sheetId), box, (cell, row, column) => {
      const text = displayText(cell, session.grid.numberFormat(area.sheetId, row, column));
      if (text === '') return;
      const size = sheet.getComposedCellStyle(row, column).fs ?? 11;
      const longestLine = Math.max(...text.split('\n').map((line) => line.length));
      widths[column] = Math.max(widths[column] ?? 0, Math.ceil(longestLine * size * PIXELS_PER_STANDARD_POINT) + PADDING_PIXELS);
    });
  }
  const filled = columns.filter((column) => widths[column] !== undefined);
  if (filled.length === 0) return;
  const ranges = filled.map((column) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column }));
  session.engine.run(SetWorksheetColWidthMutation.id, { unitId: session.unitId, subUnitId: area.sheetId, ranges, colWidth: widths });
}
