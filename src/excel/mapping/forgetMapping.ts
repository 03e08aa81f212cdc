import { entryOf } from '../entryOf';
import { runExcel } from '../runExcel';
import { loadSetting, putSetting, readSetting } from '../settings';
import { MAPPING_RECORD, mappingRecordSchema } from './mappingRecord';

/** Takes what was remembered for the sheet out of the workbook's settings; nothing happens when nothing was. */
export function forgetMapping({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, MAPPING_RECORD);
    await context.sync();
    const record = readSetting(setting, mappingRecordSchema);
    const entry = record && entryOf(record, { id, name });
    if (!record || !entry) return;
    putSetting(context, MAPPING_RECORD, { sheets: record.sheets.filter((other) => other !== entry) });
    await context.sync();
  });
}
