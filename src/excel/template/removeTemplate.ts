import { runExcel } from '../runExcel';
import { locateTemplate } from './locateTemplate';
import { TEMPLATE_RECORD } from './templateRecord';

/** Deletes the sheets that `writeTemplate` added, and our record of them. */
export function removeTemplate(): Promise<void> {
  return runExcel(async (context) => {
    const { written, listSheets } = await locateTemplate(context);
    const ours = new Set([...written, ...listSheets].map(({ id }) => id));
    const { worksheets, settings } = context.workbook;
    worksheets.load('items/id,items/visibility');
    const record = settings.getItemOrNullObject(TEMPLATE_RECORD);
    record.load('key');
    await context.sync();

    const staysVisible = worksheets.items.some(({ id, visibility }) => !ours.has(id) && visibility === 'Visible');
    // Excel refuses to delete the last sheet that can be seen.
    if (ours.size > 0 && !staysVisible) worksheets.add();
    for (const id of ours) worksheets.getItem(id).delete();
    if (!record.isNullObject) record.delete();
    await context.sync();
  });
}
