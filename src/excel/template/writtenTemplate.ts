import type { WrittenTemplate } from '../../application/ports/workbookPort';
import { runExcel } from '../runExcel';
import { locateTemplate } from './locateTemplate';

/** What `writeTemplate` wrote and how many rows have been entered into it; null when there is none. */
export function writtenTemplate(): Promise<WrittenTemplate | null> {
  return runExcel(async (context) => {
    const { written } = await locateTemplate(context);
    if (written.length === 0) return null;
    const used = written.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true));
    for (const range of used) range.load('rowIndex,rowCount');
    await context.sync();
    const rowsEntered = used.reduce((sum, range) => sum + (range.isNullObject ? 0 : Math.max(0, range.rowIndex + range.rowCount - 1)), 0);
    return { sheets: written, rowsEntered };
  });
}
