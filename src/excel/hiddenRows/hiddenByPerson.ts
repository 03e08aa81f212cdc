import type { SheetInfo } from '../../application/ports/workbookPort';
import { entryOf } from '../entryOf';
import { loadSetting, readSetting } from '../settings';
import { readHiddenRows } from '../sources/readHiddenRows';
import { findHiddenByUs } from './findHiddenByUs';
import { HIDDEN_ROWS_RECORD, hiddenRowsRecordSchema } from './hiddenRowsRecord';

/**
 * The sheet rows of a range that are hidden, without those that we have hidden. One message more where any are.
 * @param used with `rowIndex,rowCount,rowHidden` loaded
 */
export async function hiddenByPerson(
  context: Excel.RequestContext,
  { id, name }: SheetInfo,
  used: Excel.Range,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const worksheet = context.workbook.worksheets.getItem(id);
  const hidden = await readHiddenRows(worksheet, used, signal);
  if (hidden.length === 0) return hidden;
  const setting = loadSetting(context, HIDDEN_ROWS_RECORD);
  const whole = worksheet.getUsedRange(true);
  whole.load('rowIndex,rowCount,rowHidden');
  await context.sync();
  const record = readSetting(setting, hiddenRowsRecordSchema);
  const entry = record && entryOf(record, { id, name });
  if (!entry) return hidden;
  const hiddenAnywhere = await readHiddenRows(worksheet, whole, signal);
  const byUs = findHiddenByUs(entry, hiddenAnywhere);
  const ours = new Set(byUs.rows);
  return hidden.filter((row) => !ours.has(row));
}
