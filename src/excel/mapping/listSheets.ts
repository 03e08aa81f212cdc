import type { SheetInfo } from '../../application/ports/workbookPort';
import { runExcel } from '../runExcel';

/** The sheets that people can see, the active one first. */
export function listSheets(): Promise<readonly SheetInfo[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id, name }) => ({ id, name }));
    return [...visible.filter(({ id }) => id === active.id), ...visible.filter(({ id }) => id !== active.id)];
  });
}
