import { columnLetters } from './address';
import { runExcel } from './runExcel';

/** Brings the column into view and selects it. `column` from 0. */
export function selectColumn(sheetId: string, column: number): Promise<void> {
  return runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      worksheet.activate();
      const letters = columnLetters(column);
      worksheet.getRange(`${letters}:${letters}`).select();
      await context.sync();
    },
    [{ id: sheetId }],
  );
}
