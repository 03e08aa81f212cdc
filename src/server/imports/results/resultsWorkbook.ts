import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import ExcelJS from '@protobi/exceljs';
import type { ImportedRow } from '../../../contract/imports';
import type { resultTable } from './resultTable';

/** Rows of a sheet of Excel's, without its headings. */
const ROWS_PER_SHEET = 1_048_575;

/** The results as a workbook: every cell is text by type and by format, so that nothing becomes a formula, not even when it is edited. */
export function resultsWorkbook(pages: AsyncIterable<readonly ImportedRow[]>, columns: ReturnType<typeof resultTable>): Readable {
  const output = new PassThrough();
  writeWorkbook(output, pages, columns).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function writeWorkbook(output: PassThrough, pages: AsyncIterable<readonly ImportedRow[]>, columns: ReturnType<typeof resultTable>) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  let sheets = 1;
  let sheet = addSheet(workbook, 'Results', columns);
  let rowsOnSheet = 0;
  for await (const rows of pages) {
    for (const row of rows) {
      if (rowsOnSheet === ROWS_PER_SHEET) {
        sheet.commit();
        sheet = addSheet(workbook, `Results ${(sheets += 1)}`, columns);
        rowsOnSheet = 0;
      }
      sheet.addRow(columns.map(({ text }) => text(row))).commit();
      rowsOnSheet += 1;
    }
    // No faster than it is read; and no further once nobody reads.
    if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
    if (output.destroyed) return;
  }
  sheet.commit();
  await workbook.commit();
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, name: string, columns: ReturnType<typeof resultTable>) {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return sheet;
}
