import type { CellMark } from '../../application/ports/workbookPort';
import { runExcel } from '../runExcel';
import { loadSetting, putSetting, readSetting } from '../settings';
import { isExcelError } from '../toWorkbookError';
import { HIGHLIGHT_RECORD, highlightRecordSchema } from './highlightRecord';
import { addHighlightRule } from './highlightRule';
import { bandOf, planRules } from './planRules';

/**
 * Renews the rules of the bands that these rows are in. The record says `adding` until the new rules' ids are known, so that after a crash
 * they are found by their formula.
 * @param marks all marks of the sheet
 * @returns false when there is no whole highlight to follow, or somebody has taken rules of ours off
 */
export async function updateHighlight(sheetId: string, rows: readonly number[], marks: readonly CellMark[]): Promise<boolean> {
  const bands = new Set(rows.map(bandOf));
  const planned = planRules(marks.filter(({ row }) => bands.has(bandOf(row))));
  return runExcel(
    async (context) => {
      const setting = loadSetting(context, HIGHLIGHT_RECORD);
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      worksheet.load('name');
      await context.sync();
      const record = readSetting(setting, highlightRecordSchema);
      if (record?.state !== 'complete' || worksheet.isNullObject) return false;
      const entry = record.sheets.find(({ id }) => id === sheetId);
      const old = entry?.rules.filter(({ band }) => bands.has(band)) ?? [];
      if (old.length === 0 && planned.length === 0) return true;

      const others = record.sheets.filter((sheet) => sheet !== entry);
      const kept = entry?.rules.filter(({ band }) => !bands.has(band)) ?? [];
      const place = { id: sheetId, name: worksheet.name };
      putSetting(context, HIGHLIGHT_RECORD, { state: 'adding', sheets: [...others, { ...place, rules: kept }] });
      const present = worksheet.getRange().conditionalFormats;
      for (const { id } of old) present.getItem(id).delete();
      const added = planned.map(({ band, address, severity }) => ({ band, rule: addHighlightRule(worksheet, address, severity) }));
      try {
        await context.sync();
      } catch (error) {
        if (isExcelError(error) && error.code === 'ItemNotFound') return false;
        throw error;
      }
      const rules = [...kept, ...added.map(({ band, rule }) => ({ band, id: rule.id }))];
      putSetting(context, HIGHLIGHT_RECORD, { state: 'complete', sheets: [...others, { ...place, rules }] });
      await context.sync();
      return true;
    },
    [{ id: sheetId }],
  );
}
