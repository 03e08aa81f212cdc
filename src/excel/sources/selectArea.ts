import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { areaAddress } from '../address';
import { runExcel } from '../runExcel';

/** Brings the cells into view and selects them. */
export function selectArea(sheetId: string, area: SheetArea): Promise<void> {
  return runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      worksheet.activate();
      worksheet.getRange(areaAddress(area)).select();
      await context.sync();
    },
    [{ id: sheetId }],
  );
}
