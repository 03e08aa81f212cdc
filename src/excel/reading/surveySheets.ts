import type { TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import type { DateSystem } from '../../domain/validation/mappedSheet';
import { isOwnHeader } from '../ownColumns';
import { findUnheadedOwnColumns } from '../rows/findUnheadedOwnColumns';
import { isTooLarge } from '../toWorkbookError';

/** The start of a sheet and how far it goes. */
export interface SheetSurvey {
  readonly sheet: TemplateSheet;
  readonly worksheet: Excel.Worksheet;
  /** The person's own columns, from A. */
  readonly width: number;
  /** Last row that holds a value; 0 for an empty sheet. */
  readonly lastRow: number;
  /** The first rows, `width` wide: all of them when the sheet is short. */
  readonly head: readonly CellValue[][];
}

export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  readonly dateSystem: DateSystem;
}

/** Enough to size the next read by, and all that most sheets hold: these come back in one message. */
const HEAD_ROWS = 500;

/** 2 January 1904 is day 1 of the 1904 system. Excel has no property for it, but its DATE function tells. */
const DAY_ONE_OF_1904 = [1904, 1, 2] as const;

/** One message: what the sheets hold, their first rows, and how the workbook counts days. */
export async function surveySheets(context: Excel.RequestContext, sheets: readonly TemplateSheet[], headRows = HEAD_ROWS): Promise<Survey> {
  const day = context.workbook.functions.date(...DAY_ONE_OF_1904);
  day.load('value');
  const asked = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    worksheet.load('name');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    const head = worksheet.getRange(`1:${headRows}`).getUsedRangeOrNullObject(true);
    head.load('rowIndex,columnIndex,values');
    return { sheet, worksheet, used, head };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && headRows > 1) return surveySheets(context, sheets, Math.floor(headRows / 20) || 1);
    throw error;
  }
  return { sheets: asked.map(readSurvey), dateSystem: day.value === 1 ? 1904 : 1900 };
}

function readSurvey({
  sheet,
  worksheet,
  used,
  head,
}: {
  sheet: TemplateSheet;
  worksheet: Excel.Worksheet;
  used: Excel.Range;
  head: Excel.Range;
}): SheetSurvey {
  const named = { ...sheet, name: worksheet.name };
  if (used.isNullObject) return { sheet: named, worksheet, width: 0, lastRow: 0, head: [] };
  const rows = head.isNullObject ? [] : fromCornerA1(head);
  const usedWidth = used.columnIndex + used.columnCount;
  const width = ownedWidth(rows, usedWidth, sheet.headerRow ?? 1);
  return { sheet: named, worksheet, width, lastRow: used.rowIndex + used.rowCount, head: rows.map((row) => fitted(row, width)) };
}

/** How many columns are the person's: ours stand behind them. */
function ownedWidth(rows: readonly (readonly CellValue[])[], usedWidth: number, headerRow: number): number {
  if (headerRow === 0) return findUnheadedOwnColumns(rows)?.result ?? usedWidth;
  const headers = rows[headerRow - 1] ?? [];
  let width = usedWidth;
  while (width > 0 && isOwnHeader(headers[width - 1] ?? '')) width--;
  return width;
}

/** The range's values with the blank rows above and columns before it that a used range leaves out. */
function fromCornerA1(range: Excel.Range): CellValue[][] {
  const before = new Array<CellValue>(range.columnIndex).fill('');
  const above = Array.from({ length: range.rowIndex }, (): CellValue[] => []);
  return [...above, ...(range.values as CellValue[][]).map((row) => (before.length ? [...before, ...row] : row))];
}

function fitted(row: CellValue[], width: number): CellValue[] {
  if (row.length === width) return row;
  return row.length > width ? row.slice(0, width) : [...row, ...new Array<CellValue>(width - row.length).fill('')];
}
