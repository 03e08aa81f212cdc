import { isExcelError } from '../toWorkbookError';
import type { HighlightRecord } from './highlightRecord';
import { HIGHLIGHT_FORMULA } from './highlightRule';

/** Takes our rules off: by id, and by their formula where ids do not lead to all of them. The person's own rules are not looked at unless they must be. */
export async function deleteRules(context: Excel.RequestContext, record: HighlightRecord): Promise<void> {
  const sheets = await presentSheets(context, record);
  if (record.state === 'complete') {
    try {
      for (const { worksheet, rules } of sheets) {
        const present = worksheet.getRange().conditionalFormats;
        for (const { id } of rules) present.getItem(id).delete();
      }
      await context.sync();
      return;
    } catch (error) {
      if (!isExcelError(error) || error.code !== 'ItemNotFound') throw error;
    }
  }
  await deleteRulesByFormula(
    context,
    sheets.map(({ worksheet }) => worksheet),
  );
}

/** Ids of sheets hold within a session, names survive it: a rule's id that is on neither leads to the search by formula. */
async function presentSheets(context: Excel.RequestContext, { sheets }: HighlightRecord) {
  const { worksheets } = context.workbook;
  const asked = sheets.map(({ id, name, rules }) => ({
    byId: worksheets.getItemOrNullObject(id),
    byName: worksheets.getItemOrNullObject(name),
    rules,
  }));
  for (const { byId, byName } of asked) {
    byId.load('id');
    byName.load('id');
  }
  await context.sync();
  return asked.flatMap(({ byId, byName, rules }) => {
    const worksheet = byId.isNullObject ? byName : byId;
    return worksheet.isNullObject ? [] : [{ worksheet, rules }];
  });
}

/** Three messages: which rules there are, the formulas of the custom ones, and off with ours. */
async function deleteRulesByFormula(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<void> {
  const collections = worksheets.map((worksheet) => worksheet.getRange().conditionalFormats);
  for (const rules of collections) rules.load('items/id,items/type');
  await context.sync();
  // Asking a rule of another type for its formula fails the whole message.
  const custom = collections.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  for (const rule of custom) rule.custom.rule.load('formula');
  await context.sync();
  for (const rule of custom) if (rule.custom.rule.formula === HIGHLIGHT_FORMULA) rule.delete();
  await context.sync();
}
