import type { Job } from '../../application/ports/job';
import type { TemplateSheet } from '../../application/ports/workbookPort';
import { isPercentFormat } from '../../domain/cells/numbers/isPercentFormat';
import { getSheet, runExcel } from '../runExcel';
import { askFormats, readRows } from './readRows';

/** What a row weighs to begin with: a format such as `0.00%`, quoted. */
const FORMAT_BYTES = 12;

/** Which of the columns' cells are formatted as percentages, by column and by row below the header. */
export function findPercentCells(
  sheet: TemplateSheet,
  columns: readonly number[],
  rowCount: number,
  job: Job,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const firstRow = (sheet.headerRow ?? 1) + 1;
  return runExcel(
    async (context) => {
      const worksheet = await getSheet(context, sheet);
      const percentCells = new Map<number, ReadonlySet<number>>();
      for (const [done, column] of columns.entries()) {
        const rows = new Set<number>();
        await readRows(context, {
          worksheet,
          ask: askFormats,
          sheetName: sheet.name,
          column,
          width: 1,
          spans: [{ first: firstRow, last: firstRow + rowCount - 1 }],
          rowBytes: FORMAT_BYTES,
          signal: job.signal,
          onRows: (first, formats) =>
            formats.forEach(([format], index) => {
              if (isPercentFormat(String(format))) rows.add(first - firstRow + index);
            }),
        });
        percentCells.set(column, rows);
        job.progress(done + 1, columns.length);
      }
      return percentCells;
    },
    [sheet],
  );
}
