import type { Job } from '../../application/ports/job';
import type { ShownAgain } from '../../application/ports/workbookPort';
import { messageQueue } from '../messageQueue';
import type { RowSpan } from '../reading/planReads';
import { runExcel } from '../runExcel';
import { loadSetting, readSetting } from '../settings';
import { readHiddenRows } from '../sources/readHiddenRows';
import { findHiddenByUs } from './findHiddenByUs';
import { HIDDEN_ROWS_RECORD, hiddenRowsRecordSchema, unpackRows, type HiddenRowsRecord } from './hiddenRowsRecord';
import { refuseProtected } from './refuseProtected';

const SPAN_BYTES = 500;

/** How many rows we have hidden in this workbook; 0 when none. */
export function rowsHiddenByUs(): Promise<number> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, HIDDEN_ROWS_RECORD);
    await context.sync();
    const record = readSetting(setting, hiddenRowsRecordSchema);
    return record?.sheets.reduce((sum, { ours }) => sum + unpackRows(ours).length, 0) ?? 0;
  });
}

/** Shows the rows that we have hidden, and forgets them. */
export function showRows(job: Job): Promise<ShownAgain> {
  return runExcel((context) => showRecorded(context, job));
}

/** Nothing happens when none are on record. */
export async function showRecorded(context: Excel.RequestContext, job: Job): Promise<ShownAgain> {
  const setting = loadSetting(context, HIDDEN_ROWS_RECORD);
  await context.sync();
  const record = readSetting(setting, hiddenRowsRecordSchema);
  if (!record) return { rows: 0, certainty: 'exact' };
  const sheets = await presentSheets(context, record);
  await refuseProtected(
    context,
    sheets.map(({ worksheet }) => worksheet),
  );
  for (const { used } of sheets) used.load('rowIndex,rowCount,rowHidden');
  await context.sync();

  const queue = messageQueue(context, job.signal);
  let rows = 0;
  let certainty: ShownAgain['certainty'] = 'exact';
  for (const { worksheet, used, entry } of sheets) {
    const hidden = used.isNullObject ? [] : await readHiddenRows(worksheet, used, job.signal);
    const ours = findHiddenByUs(entry, hidden);
    rows += ours.rows.length;
    if (ours.certainty === 'unclear' || certainty === 'exact') certainty = ours.certainty;
    for (const { first, last } of spansToShow(ours.rows, hidden)) {
      await queue.add(SPAN_BYTES, () => {
        worksheet.getRange(`${first}:${last}`).rowHidden = false;
      });
    }
  }
  await queue.flush();
  context.workbook.settings.getItem(HIDDEN_ROWS_RECORD).delete();
  await context.sync();
  return { rows, certainty };
}

/** By name, since ids hold within a session only; by id where a sheet was renamed. One message. Sheets that are gone are left out. */
async function presentSheets(context: Excel.RequestContext, { sheets }: HiddenRowsRecord) {
  const { worksheets } = context.workbook;
  const asked = sheets.map((entry) => ({
    entry,
    byId: worksheets.getItemOrNullObject(entry.id),
    byName: worksheets.getItemOrNullObject(entry.name),
  }));
  for (const { byId, byName } of asked) {
    byId.load('name');
    byName.load('name');
  }
  await context.sync();
  return asked.flatMap(({ entry, byId, byName }) => {
    const worksheet = byName.isNullObject ? byId : byName;
    return worksheet.isNullObject ? [] : [{ entry, worksheet, used: worksheet.getUsedRangeOrNullObject(true) }];
  });
}

/** Spans may reach over rows that are in sight anyway: as a rule there is one. */
function spansToShow(ours: readonly number[], hidden: readonly number[]): RowSpan[] {
  const isOurs = new Set(ours);
  const spans: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  for (const row of hidden) {
    if (!isOurs.has(row)) open = null;
    else if (open) open.last = row;
    else spans.push((open = { first: row, last: row }));
  }
  return spans;
}
