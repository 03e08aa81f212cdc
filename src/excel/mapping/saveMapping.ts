import type { SheetInfo } from '../../application/ports/workbookPort';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { entryOf } from '../entryOf';
import { runExcel } from '../runExcel';
import { loadSetting, putSetting, readSetting } from '../settings';
import { MAPPING_RECORD, mappingRecordSchema } from './mappingRecord';

/** A workbook remembers the latest; a mapping of 300 columns takes about 20 KB of its settings. */
const MOST_REMEMBERED = 20;

export function saveMapping({ id, name }: SheetInfo, mapping: ColumnMapping): Promise<void> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, MAPPING_RECORD);
    await context.sync();
    const record = readSetting(setting, mappingRecordSchema) ?? { sheets: [] };
    const replaced = entryOf(record, { id, name });
    const others = record.sheets.filter((entry) => entry !== replaced);
    putSetting(context, MAPPING_RECORD, { sheets: [{ id, name, mapping }, ...others].slice(0, MOST_REMEMBERED) });
    await context.sync();
  });
}
