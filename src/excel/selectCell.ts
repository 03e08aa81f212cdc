import { runExcel } from './runExcel';

/** Brings the cell into view and selects it. `row` from 1, `column` from 0. */
export function selectCell(sheetId: string, row: number, column: number): Promise<void> {
  return runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      worksheet.activate();
      worksheet.getCell(row - 1, column).select();
      await context.sync();
    },
    [{ id: sheetId }],
  );
}
