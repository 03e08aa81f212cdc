import type { TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { besideSource, WHOLE_SHEET } from '../../domain/mapping/ownSheet/dataSource';
import { headerNames } from '../../domain/mapping/ownSheet/headerNames';
import { isOwnHeader } from '../ownColumns';
import { runExcel } from '../runExcel';
import { askMergedAreas } from '../sources/askMergedAreas';
import { spansOf } from './spansOf';

/**
 * Some rows of a sheet that was read before, all at once; our own columns are blank, and what stands beside the source.
 * @returns null when the sheet is gone, or its headers have changed
 */
export function readRowsAgain(
  { id, headerRow = 1, headerRows = 1, source = WHOLE_SHEET }: TemplateSheet,
  rows: readonly number[],
  width: number,
  headers: readonly CellValue[],
): Promise<readonly (readonly CellValue[])[] | null> {
  const isBeside = besideSource(source, headers);
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    const above = headerRow - headerRows;
    const head = headerRow === 0 ? null : worksheet.getRangeByIndexes(above, 0, headerRows, width);
    head?.load('values');
    const merges = head && headerRows === 2 ? askMergedAreas(worksheet.getRange(`${headerRow - 1}:${headerRow}`)) : () => [];
    const spans = spansOf(rows).map(({ first, last }) => {
      const range = worksheet.getRangeByIndexes(first - 1, 0, last - first + 1, width);
      range.load('values');
      return range;
    });
    await context.sync();
    if (worksheet.isNullObject) return null;
    const headRows = (head?.values ?? []) as CellValue[][];
    const present = headRows.at(-1) ?? [];
    const names = headerNames([...new Array<CellValue[]>(Math.max(0, above)).fill([]), ...headRows], { headerRow, headerRows }, merges());
    const isOurs = (column: number) => isOwnHeader(present[column] ?? '');
    if (names.some((header, column) => header !== (headers[column] ?? '') && !isOurs(column) && !isBeside(column))) return null;
    return spans.flatMap(({ values }) =>
      (values as CellValue[][]).map((row) => row.map((cell, column) => (isOurs(column) || isBeside(column) ? '' : cell))),
    );
  });
}
