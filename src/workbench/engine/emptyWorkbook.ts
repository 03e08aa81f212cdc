import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';

/**
 * Rows and columns a new sheet declares. Univer's costs grow with the declared size (three sheets of 1,048,576 rows hang a
 * page), so sheets start small and {@link growSheet} widens them when something is written further out.
 */
export const INITIAL_ROWS = 1000;
export const INITIAL_COLUMNS = 52;

/** A new column of Excel is 64 pixels (48 points) wide, a new row 20 pixels (15 points) high. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** A sheet as Excel adds it: empty, visible, gridlines shown. */
export function emptyWorksheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: INITIAL_ROWS,
    columnCount: INITIAL_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    cellData: {},
  };
}

/**
 * A workbook with empty sheets of the given names, as a new workbook of Excel on the web has one called `Sheet1`.
 * The ids are in braces, as Excel gives them to worksheets.
 */
export function emptyWorkbook(name = 'Book1.xlsx', sheetNames: readonly string[] = ['Sheet1']): IWorkbookData {
  const ids = sheetNames.map(() => newWorksheetId());
  return {
    id: 'workbook',
    name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: 'Calibri', fs: 11 },
    sheetOrder: ids,
    sheets: Object.fromEntries(ids.map((id, index) => [id, emptyWorksheet(id, sheetNames[index] as string)])),
  };
}

export function newWorksheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
