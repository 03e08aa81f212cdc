import type { SavedMapping } from '../../application/ports/workbookPort';
import { entryOf } from '../entryOf';
import { runExcel } from '../runExcel';
import { loadSetting, readSetting } from '../settings';
import { MAPPING_RECORD, mappingRecordSchema } from './mappingRecord';

/** How sheets of this workbook were mapped, and which sheet each mapping belongs to now. */
export function savedMappings(): Promise<readonly SavedMapping[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const setting = loadSetting(context, MAPPING_RECORD);
    await context.sync();
    const record = readSetting(setting, mappingRecordSchema) ?? { sheets: [] };
    const present = worksheets.items.map(({ id, name }) => ({ id, name }));
    return record.sheets.map((entry) => ({
      sheet: present.find((sheet) => entryOf(record, sheet) === entry) ?? null,
      mapping: entry.mapping,
    }));
  });
}
