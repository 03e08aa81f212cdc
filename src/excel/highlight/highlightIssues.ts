import type { Job } from '../../application/ports/job';
import type { CellMark } from '../../application/ports/workbookPort';
import { messageQueue } from '../messageQueue';
import { runExcel, sheetMissing } from '../runExcel';
import { loadSetting, putSetting, readSetting } from '../settings';
import { deleteRules } from './deleteRules';
import { HIGHLIGHT_RECORD, highlightRecordSchema, type HighlightRecord } from './highlightRecord';
import { addHighlightRule, RULE_BYTES } from './highlightRule';
import { planRules, type PlannedRule } from './planRules';

/**
 * Shows the marks as conditional formats, which change nothing of the cells' own, in place of the highlight that is there.
 * A job that fails or is cancelled leaves none. Progress counts rules.
 */
export function highlightIssues(marks: readonly CellMark[], job: Job): Promise<void> {
  const rules = planRules(marks);
  const sheetIds = [...new Set(rules.map(({ sheetId }) => sheetId))];
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      const { old, names } = await readBefore(context, sheetIds);
      if (old) await deleteRules(context, old);
      const record = (state: HighlightRecord['state'], rulesOf: ReadonlyMap<string, AddedRule[]>): HighlightRecord => ({
        state,
        sheets: [...names].map(([id, name]) => ({ id, name, rules: rulesOf.get(id) ?? [] })),
      });
      const pending = record('adding', new Map());
      try {
        putSetting(context, HIGHLIGHT_RECORD, pending);
        const added = await addRules(context, rules, job);
        putSetting(context, HIGHLIGHT_RECORD, record('complete', added));
        await context.sync();
      } catch (error) {
        await takeBack(context, pending);
        throw error;
      }
    },
    sheetIds.map((id) => ({ id })),
  );
}

async function readBefore(context: Excel.RequestContext, sheetIds: readonly string[]) {
  const setting = loadSetting(context, HIGHLIGHT_RECORD);
  const sheets = sheetIds.map((id) => ({ id, worksheet: context.workbook.worksheets.getItemOrNullObject(id) }));
  for (const { worksheet } of sheets) worksheet.load('name');
  await context.sync();
  const names = new Map(
    sheets.map(({ id, worksheet }) => {
      if (worksheet.isNullObject) throw sheetMissing({ id });
      return [id, worksheet.name] as const;
    }),
  );
  return { old: readSetting(setting, highlightRecordSchema), names };
}

type AddedRule = HighlightRecord['sheets'][number]['rules'][number];

/** @returns the new rules by sheet */
async function addRules(context: Excel.RequestContext, rules: readonly PlannedRule[], job: Job): Promise<ReadonlyMap<string, AddedRule[]>> {
  const queue = messageQueue(context, job.signal);
  const added: { sheetId: string; band: number; rule: Excel.ConditionalFormat }[] = [];
  for (const { sheetId, band, address, severity } of rules) {
    await queue.add(address.length + RULE_BYTES, () => {
      added.push({ sheetId, band, rule: addHighlightRule(context.workbook.worksheets.getItem(sheetId), address, severity) });
    });
    job.progress(added.length, rules.length);
  }
  await queue.flush();
  job.progress(rules.length, rules.length);
  const bySheet = new Map<string, AddedRule[]>();
  for (const { sheetId, band, rule } of added) bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), { band, id: rule.id }]);
  return bySheet;
}

async function takeBack(context: Excel.RequestContext, pending: HighlightRecord): Promise<void> {
  try {
    await deleteRules(context, pending);
    context.workbook.settings.getItemOrNullObject(HIGHLIGHT_RECORD).delete();
    await context.sync();
  } catch {
    // The failure that led here says more. What is left is on record as `adding`, and goes with the next highlight or clearing.
  }
}
