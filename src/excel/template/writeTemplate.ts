import type { Job } from '../../application/ports/job';
import type { NameClash, TemplateRows, TemplateSheet } from '../../application/ports/workbookPort';
import type { TemplatePlan, TemplateSheetPlan } from '../../domain/template/templatePlan';
import { messageQueue } from '../messageQueue';
import { runExcel } from '../runExcel';
import { putSetting } from '../settings';
import { supportsExcelApi } from '../supportsExcelApi';
import { dressSheet } from './dressSheet';
import { fillSheets } from './fillSheets';
import { freeSheetName } from './freeSheetName';
import { layOutListSheet, LIST_SHEET_NAME } from './listSheet';
import { locateTemplate, type LocatedTemplate } from './locateTemplate';
import { numberFormats } from './numberFormats';
import { TEMPLATE_RECORD, type TemplateRecord } from './templateRecord';
import { writeListSheet } from './writeListSheet';

/** A template sheet to come, or the one that is there and stays as it is. */
interface Target {
  readonly plan: TemplateSheetPlan;
  readonly name: string;
  readonly existing: TemplateSheet | null;
}

/** About what one column's looks and rules weigh in a message. */
const COLUMN_BYTES = 12_000;
const NO_ROWS: TemplateRows = new Map();

/** Adds the template's sheets and the hidden one of their lists. When it fails or is cancelled, the sheets added are taken away again. */
export function writeTemplate(
  plan: TemplatePlan,
  onClash: NameClash,
  job: Job,
  rows: TemplateRows = NO_ROWS,
): Promise<readonly TemplateSheet[]> {
  return runExcel(async (context) => {
    job.signal.throwIfAborted();
    const located = await locateTemplate(context);
    const targets = plan.sheets.map((sheet) => chooseTarget(sheet, located, onClash));
    const added = targets.filter(({ existing }) => !existing);
    if (added.length === 0) return targets.flatMap(({ existing }) => existing ?? []);

    const listSheetName = freeSheetName(LIST_SHEET_NAME, located.sheetNames);
    const names = [...added.map(({ name }) => name), listSheetName];
    try {
      return await addSheets(context, { plan, targets, listSheetName, located, rows }, job);
    } catch (error) {
      await deleteSheets(context, names);
      throw error;
    }
  });
}

function chooseTarget(plan: TemplateSheetPlan, { named, sheetNames }: LocatedTemplate, onClash: NameClash): Target {
  const existing = onClash === 'use-existing' ? (named.find(({ entity }) => entity.name === plan.entity)?.sheet ?? null) : null;
  return { plan, existing, name: existing?.name ?? freeSheetName(plan.sheetName, sheetNames) };
}

interface Addition {
  readonly plan: TemplatePlan;
  readonly targets: readonly Target[];
  readonly listSheetName: string;
  readonly located: LocatedTemplate;
  readonly rows: TemplateRows;
}

async function addSheets(
  context: Excel.RequestContext,
  { plan, targets, listSheetName, located, rows }: Addition,
  job: Job,
): Promise<TemplateSheet[]> {
  const added = targets.filter(({ existing }) => !existing);
  const steps = added.length + 2;
  const { worksheets } = context.workbook;
  const sheets = added.map(({ name }) => worksheets.add(name));
  const listSheet = worksheets.add(listSheetName);
  for (const sheet of [...sheets, listSheet]) sheet.load('id');
  const datePattern = await syncWithDatePattern(context);
  job.progress(1, steps);

  const formats = numberFormats(datePattern, plan.currencySymbol);
  const customers = targets.find((target) => target.plan.entity === 'customer');
  const lists = layOutListSheet(plan, customers?.name ?? null);
  const queue = messageQueue(context, job.signal);
  await writeListSheet(listSheet, lists, queue);
  await queue.flush();
  job.progress(2, steps);
  for (const [index, target] of added.entries()) {
    await queue.add(target.plan.columns.length * COLUMN_BYTES, () =>
      dressSheet(sheets[index]!, target.plan, { formats, lists, listSheetName }),
    );
    await queue.flush();
    job.progress(3 + index, steps);
  }

  await fillSheets(
    added.map(({ plan: target }, index) => ({ worksheet: sheets[index]!, plan: target, rows: rows.get(target.entity) ?? [] })),
    queue,
    job,
  );

  const written = added.map(({ plan: { entity }, name }, index): TemplateSheet => ({ id: sheets[index]!.id, name, entity }));
  await queue.add(1_000, () => {
    const record: TemplateRecord = {
      sheets: [...located.written, ...written],
      listSheets: [...located.listSheets, { id: listSheet.id, name: listSheetName }],
    };
    putSetting(context, TEMPLATE_RECORD, record);
    sheets[0]!.activate();
    sheets[0]!.getRange('A2').select();
  });
  await queue.flush();
  return targets.map(({ plan: { entity }, existing }) => existing ?? written.find((sheet) => sheet.entity === entity)!);
}

/** Sends what is queued; with it comes how this Excel writes dates, where it tells. */
async function syncWithDatePattern(context: Excel.RequestContext): Promise<string | null> {
  if (!supportsExcelApi('1.12')) {
    await context.sync();
    return null;
  }
  const { datetimeFormat } = context.application.cultureInfo;
  datetimeFormat.load('shortDatePattern');
  await context.sync();
  return datetimeFormat.shortDatePattern;
}

/** The names were free when we chose them: what bears them now is ours. */
async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load('name');
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
