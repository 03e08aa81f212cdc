import { runExcel } from '../runExcel';
import { findOwnColumns } from './findOwnColumns';

/** Selects the heading of our results in this sheet, so that they come into view. Returns whether the sheet has any. */
export function selectOutcomes(sheetId: string): Promise<boolean> {
  return runExcel(
    async (context) => {
      const { worksheet, headerRow, columns } = await findOwnColumns(context, sheetId);
      // Scrolling to the wide reasons brings the narrow results left of them into view as well.
      const last = columns.detail ?? columns.result;
      if (columns.result === null || last === null) return false;
      worksheet.activate();
      const row = Math.max(0, headerRow - 1);
      worksheet.getCell(row, last).select();
      worksheet.getCell(row, columns.result).select();
      await context.sync();
      return true;
    },
    [{ id: sheetId }],
  );
}
