import { UNATTENDED, type Job } from '../../application/ports/job';
import { WorkbookError } from '../../application/ports/workbookError';
import type { RowsToKeep, SheetInfo } from '../../application/ports/workbookPort';
import { messageQueue } from '../messageQueue';
import { spansOf } from '../reading/spansOf';
import { runExcel, sheetMissing } from '../runExcel';
import { putSetting } from '../settings';
import { locateSources } from '../sources/locateSources';
import { readHiddenRows } from '../sources/readHiddenRows';
import { HIDDEN_ROWS_RECORD, packRows, type HiddenRowsRecord } from './hiddenRowsRecord';
import { refuseProtected } from './refuseProtected';
import { showRecorded } from './showRows';

/** About what hiding a span weighs in a message. */
const SPAN_BYTES = 700;

/** More in one message would let nobody see how far it is, or cancel it. */
const SPANS_PER_MESSAGE = 500;

/** Settings are kept under 1 MB in all, and rows are not the only thing in them. */
const MOST_RECORD_BYTES = 600_000;

/**
 * Hides the rows below the headers that are in sight and not to be kept, and remembers them before the first is hidden. What we had hidden
 * before is shown first. When it fails or is cancelled, none is hidden by us. Progress counts spans of rows.
 * @returns how many rows were hidden
 */
export function hideOtherRows(wanted: readonly RowsToKeep[], job: Job): Promise<number> {
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      await showRecorded(context, job);
      const plans = await planHiding(context, wanted, job.signal);
      const total = plans.reduce((sum, { ours }) => sum + ours.length, 0);
      if (total === 0) return 0;
      const record: HiddenRowsRecord = {
        sheets: plans.map(({ sheet, ours, theirs }) => ({ ...sheet, ours: packRows(ours), theirs: packRows(theirs) })),
      };
      if (JSON.stringify(record).length > MOST_RECORD_BYTES)
        throw new WorkbookError('too-large-for-excel', `${total} rows would be hidden in too many spans`);
      putSetting(context, HIDDEN_ROWS_RECORD, record);
      await context.sync();
      try {
        await hide(context, plans, job);
      } catch (error) {
        await takeBack(context);
        throw error;
      }
      return total;
    },
    wanted.map(({ sheet }) => sheet),
  );
}

interface HidingPlan {
  readonly sheet: SheetInfo;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Four messages at least: what the sheets are, where tables stand, how far the sheets go, and which of their rows are hidden. */
async function planHiding(context: Excel.RequestContext, wanted: readonly RowsToKeep[], signal: AbortSignal): Promise<HidingPlan[]> {
  const worksheets = wanted.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet.id));
  for (const worksheet of worksheets) worksheet.load('name');
  await context.sync();
  const missing = wanted.find((_, at) => worksheets[at]!.isNullObject);
  if (missing) throw sheetMissing(missing.sheet);
  await refuseProtected(context, worksheets);
  const located = await locateSources(
    context,
    wanted.map(({ sheet }) => sheet),
  );
  const used = worksheets.map((worksheet) => worksheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load('rowIndex,rowCount,rowHidden');
  await context.sync();

  const plans: HidingPlan[] = [];
  for (const [at, { sheet, rows }] of wanted.entries()) {
    const range = used[at]!;
    if (range.isNullObject) continue;
    const { area, tableHeaderRow, totalsRow } = located[at]!;
    const theirs = await readHiddenRows(worksheets[at]!, range, signal);
    const headerRow = tableHeaderRow ?? sheet.headerRow ?? 1;
    const first = headerRow > 0 ? headerRow + 1 : (area?.firstRow ?? 1);
    const last = Math.min(range.rowIndex + range.rowCount, area?.lastRow ?? Infinity);
    const stay = new Set([...theirs, ...rows, ...(totalsRow === null ? [] : [totalsRow])]);
    const ours: number[] = [];
    for (let row = first; row <= last; row++) if (!stay.has(row)) ours.push(row);
    plans.push({ sheet: { id: sheet.id, name: worksheets[at]!.name }, ours, theirs });
  }
  return plans;
}

async function hide(context: Excel.RequestContext, plans: readonly HidingPlan[], job: Job): Promise<void> {
  const spans = plans.flatMap(({ sheet, ours }) => spansOf(ours).map((span) => ({ ...span, sheetId: sheet.id })));
  const queue = messageQueue(context, job.signal);
  for (const [at, { sheetId, first, last }] of spans.entries()) {
    if (at % SPANS_PER_MESSAGE === 0) {
      await queue.flush();
      job.progress(at, spans.length);
    }
    await queue.add(SPAN_BYTES, () => {
      context.workbook.worksheets.getItem(sheetId).getRange(`${first}:${last}`).rowHidden = true;
    });
  }
  await queue.flush();
  job.progress(spans.length, spans.length);
}

async function takeBack(context: Excel.RequestContext): Promise<void> {
  try {
    await showRecorded(context, UNATTENDED);
  } catch {
    // The failure that led here says more. What is hidden stays on record, so that it can be shown.
  }
}
