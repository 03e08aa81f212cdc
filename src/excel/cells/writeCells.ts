import type { Job } from '../../application/ports/job';
import type { CellChange, RefusedChange, WriteReport, WrittenCell } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { writeBytes } from '../jsonBytes';
import { messageQueue } from '../messageQueue';
import { runExcel, sheetMissing } from '../runExcel';
import { enteredText } from './enteredText';
import { planCellRuns, type CellRun } from './planCellRuns';
import { rangeOf, readRuns, type RunContent } from './readRuns';

/** Writes cells that still hold what was seen there, in few messages; takes all of it back when it fails or is cancelled half-way. */
export function writeCells(changes: readonly CellChange[], job: Job): Promise<WriteReport> {
  const sheets = [...new Set(changes.map(({ sheetId }) => sheetId))].map((id) => ({ id }));
  return runExcel(async (context) => {
    job.signal.throwIfAborted();
    await requireSheets(context, sheets);
    const contents = await readRuns(context, planCellRuns(changes), job.signal);
    const plans = refuseTogether(contents.map(planWrite));
    const written = await writeAll(
      context,
      plans.filter(({ accepted }) => accepted.length > 0),
      job,
    );
    return { written, refused: plans.flatMap(({ refused }) => refused) };
  }, sheets);
}

async function requireSheets(context: Excel.RequestContext, sheets: readonly { readonly id: string }[]): Promise<void> {
  const found = sheets.map((sheet) => ({ sheet, worksheet: context.workbook.worksheets.getItemOrNullObject(sheet.id) }));
  for (const { worksheet } of found) worksheet.load('name');
  await context.sync();
  const gone = found.find(({ worksheet }) => worksheet.isNullObject);
  if (gone) throw sheetMissing(gone.sheet);
}

interface PlannedWrite {
  readonly content: RunContent;
  readonly accepted: readonly CellChange[];
  readonly refused: readonly RefusedChange[];
}

function planWrite(content: RunContent): PlannedWrite {
  const { run, values, formulas } = content;
  const accepted: CellChange[] = [];
  const refused: RefusedChange[] = [];
  for (const change of run.changes) {
    const at = change.row - run.first;
    if (values[at] !== change.from) refused.push({ change, because: 'changed' });
    else if (formulas[at] !== values[at]) refused.push({ change, because: 'formula' });
    else accepted.push(change);
  }
  return { content, accepted, refused };
}

/** Of changes that go together none is written where one is refused. */
function refuseTogether(plans: readonly PlannedWrite[]): readonly PlannedWrite[] {
  const refusedGroups = new Set(plans.flatMap(({ refused }) => refused.flatMap(({ change }) => change.together ?? [])));
  const staysOut = ({ together }: CellChange) => together !== undefined && refusedGroups.has(together);
  return plans.map(({ content, accepted, refused }) => ({
    content,
    accepted: accepted.filter((change) => !staysOut(change)),
    refused: [...refused, ...accepted.filter(staysOut).map((change) => ({ change, because: 'together' as const }))],
  }));
}

async function writeAll(context: Excel.RequestContext, plans: readonly PlannedWrite[], job: Job): Promise<WrittenCell[]> {
  const total = plans.reduce((sum, { accepted }) => sum + accepted.length, 0);
  const queue = messageQueue(context, job.signal);
  const begun: PlannedWrite[] = [];
  const after: Excel.Range[] = [];
  let done = 0;
  try {
    for (const plan of plans) {
      const cells = cellsOf(plan.content.run, plan.accepted, (change, format) => enteredText(change, change.numberFormat ?? format), plan);
      // The answer carries the cells again.
      await queue.add(2 * writeBytes(cells as CellValue[][]), () => {
        begun.push(plan);
        setFormats(context, plan, (change) => change.numberFormat);
        const range = rangeOf(context, plan.content.run);
        range.values = cells as CellValue[][];
        range.load('values');
        after.push(range);
        job.progress((done += plan.accepted.length), total);
      });
    }
    await queue.flush();
  } catch (error) {
    await takeBack(context, begun);
    throw error;
  }
  return plans.flatMap(({ content, accepted }, at) =>
    accepted.map((change) => {
      const index = change.row - content.run.first;
      return { change, holds: after[at]?.values[index]?.[0] as CellValue, numberFormatBefore: content.numberFormats[index] ?? 'General' };
    }),
  );
}

/** In the order in which they were written: where Excel stopped then, it stops now, and what lies behind was never written. */
async function takeBack(context: Excel.RequestContext, begun: readonly PlannedWrite[]): Promise<void> {
  const queue = messageQueue(context, new AbortController().signal);
  try {
    for (const plan of begun) {
      const { run } = plan.content;
      const cells = cellsOf(run, plan.accepted, ({ from }, format) => enteredText({ to: from, entry: 'literal' }, format), plan);
      await queue.add(writeBytes(cells as CellValue[][]), () => {
        rangeOf(context, run).values = cells as CellValue[][];
        // Entering a date may have given the cell a format.
        setFormats(context, plan, ({ row, entry, numberFormat }) =>
          entry === 'as typed' || numberFormat !== undefined ? plan.content.numberFormats[row - run.first] : undefined,
        );
      });
    }
    await queue.flush();
  } catch {
    // The refusal that made this necessary is what the person has to hear about.
  }
}

/** One cell a row; null where the cell stays as it is. */
function cellsOf(
  run: CellRun,
  changes: readonly CellChange[],
  valueOf: (change: CellChange, numberFormat: string) => CellValue,
  { content }: PlannedWrite,
): (CellValue | null)[][] {
  const cells = Array.from({ length: run.last - run.first + 1 }, (): (CellValue | null)[] => [null]);
  for (const change of changes) {
    const at = change.row - run.first;
    cells[at] = [valueOf(change, content.numberFormats[at] ?? 'General')];
  }
  return cells;
}

/** Formats of the changes that have one to set; the others keep theirs. */
function setFormats(
  context: Excel.RequestContext,
  { content: { run }, accepted }: PlannedWrite,
  formatOf: (change: CellChange) => string | undefined,
): void {
  const formats = Array.from({ length: run.last - run.first + 1 }, (): (string | null)[] => [null]);
  for (const change of accepted) formats[change.row - run.first] = [formatOf(change) ?? null];
  if (formats.some(([format]) => format !== null)) rangeOf(context, run).numberFormat = formats;
}
