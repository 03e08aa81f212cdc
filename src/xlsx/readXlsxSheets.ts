import { openXlsx } from './openXlsx';
import { plainValue, type PlainValue } from './plainValue';

/** The cells of one sheet, without anything about their look. */
export interface XlsxSheet {
  readonly name: string;
  /** From A1 to the last row and column that hold something; every row has the same length. As Excel gives them in `Range.values`. */
  readonly rows: PlainValue[][];
  /** The day that date serial numbers count from: 1900 unless the workbook says 1904. */
  readonly dateSystem: 1900 | 1904;
}

/**
 * Reads the values of an `.xlsx` file.
 *
 * @throws {UnreadableWorkbookError} when the file is something else, protected or damaged.
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<XlsxSheet[]> {
  const { workbook } = await openXlsx(bytes);
  const date1904 = workbook.properties.date1904 === true;
  return workbook.worksheets.map((sheet) => {
    const columns = sheet.columnCount;
    const rows = Array.from({ length: sheet.rowCount }, () => Array.from<PlainValue>({ length: columns }).fill(''));
    sheet.eachRow((row, rowNumber) => {
      const values = rows[rowNumber - 1];
      row.eachCell((cell, column) => {
        // A merged range holds its value in its first cell alone.
        if (values && !(cell.isMerged && cell.master !== cell)) values[column - 1] = plainValue(cell.value, date1904);
      });
    });
    return { name: sheet.name, rows, dateSystem: date1904 ? 1904 : 1900 };
  });
}
