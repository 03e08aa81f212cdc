import type { CellValue } from '../../domain/cells/cell';
import type { EntityName } from '../../domain/fields/entity';
import type { TemplateColumn } from '../../domain/template/templatePlan';
import { columnLetters } from '../address';
import { literalText } from '../literalText';
import { runExcel } from '../runExcel';
import { offerEntries } from './dressSheet';
import { entriesRange } from './listSheet';
import { locateTemplate } from './locateTemplate';

/**
 * Lets the drop-downs of a template column offer what its list has by now. Nothing happens where the workbook has no template of
 * ours. Entries only come to a list, so they are written over the old ones; drop-downs of other columns that share those keep
 * their range.
 */
export function extendDropDown(entity: EntityName, column: TemplateColumn): Promise<void> {
  return runExcel(async (context) => {
    const { written, listSheets } = await locateTemplate(context);
    const targets = written.filter((sheet) => sheet.entity === entity);
    const listSheet = listSheets.at(-1);
    if (targets.length === 0 || !listSheet || column.choice?.from !== 'list') return;

    const lists = context.workbook.worksheets.getItem(listSheet.id);
    const headings = lists.getRange('1:1').getUsedRangeOrNullObject(true);
    headings.load('values');
    const heads = targets.map(({ id }) => {
      const head = context.workbook.worksheets.getItem(id).getRange('1:1').getUsedRangeOrNullObject(true);
      head.load('values,columnIndex');
      return { id, head };
    });
    await context.sync();

    const entries = column.choice.options.map((option) => [literalText(option)]);
    const at = positionOf(column.header, firstRow(headings));
    const cells = lists.getRangeByIndexes(0, at, entries.length + 1, 1);
    cells.numberFormat = ['', ...entries].map(() => ['@']);
    cells.values = [[literalText(column.header)], ...entries];
    for (const { id, head } of heads) {
      const found = firstRow(head).findIndex((cell) => String(cell) === column.header);
      if (found < 0) continue;
      const worksheet = context.workbook.worksheets.getItem(id);
      offerEntries(worksheet, column, columnLetters(head.columnIndex + found), `=${entriesRange(listSheet.name, at, entries.length)}`);
    }
    await context.sync();
  });
}

function firstRow(range: Excel.Range): readonly CellValue[] {
  return range.isNullObject ? [] : ((range.values as CellValue[][])[0] ?? []);
}

/** The list's own column; a new one behind the others where its entries were another's too. */
function positionOf(header: string, headings: readonly CellValue[]): number {
  const found = headings.findIndex((cell) => String(cell) === header);
  return found < 0 ? headings.length : found;
}
