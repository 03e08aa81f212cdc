import type { TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { isOwnHeader } from '../ownColumns';
import { runExcel } from '../runExcel';
import { spansOf } from './spansOf';

/**
 * Some rows of a sheet that was read before, all at once; our own columns are blank.
 * @returns null when the sheet is gone, or its headers have changed
 */
export function readRowsAgain(
  { id, headerRow = 1 }: TemplateSheet,
  rows: readonly number[],
  width: number,
  headers: readonly CellValue[],
): Promise<readonly (readonly CellValue[])[] | null> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    const head = headerRow === 0 ? null : worksheet.getRangeByIndexes(headerRow - 1, 0, 1, width);
    head?.load('values');
    const spans = spansOf(rows).map(({ first, last }) => {
      const range = worksheet.getRangeByIndexes(first - 1, 0, last - first + 1, width);
      range.load('values');
      return range;
    });
    await context.sync();
    if (worksheet.isNullObject) return null;
    const present: readonly CellValue[] = head?.values[0] ?? [];
    if (present.some((header, column) => header !== (headers[column] ?? '') && !isOwnHeader(header))) return null;
    return spans.flatMap(({ values }) =>
      (values as CellValue[][]).map((row) => row.map((cell, column) => (isOwnHeader(present[column] ?? '') ? '' : cell))),
    );
  });
}
