import { runExcel } from '../runExcel';
import { loadSetting, readSetting } from '../settings';
import { deleteRules } from './deleteRules';
import { HIGHLIGHT_RECORD, highlightRecordSchema } from './highlightRecord';

/** Takes our highlight off; nothing happens when there is none. */
export function clearHighlight(): Promise<void> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, HIGHLIGHT_RECORD);
    await context.sync();
    const record = readSetting(setting, highlightRecordSchema);
    if (!record) return;
    await deleteRules(context, record);
    context.workbook.settings.getItem(HIGHLIGHT_RECORD).delete();
    await context.sync();
  });
}
