import type { TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import type { DateSystem } from '../../domain/validation/mappedSheet';
import { areaAddress } from '../address';
import { isOwnHeader } from '../ownColumns';
import { findUnheadedOwnColumns } from '../rows/findUnheadedOwnColumns';
import { askMergedAreas } from '../sources/askMergedAreas';
import { locateSources, type LocatedSource } from '../sources/locateSources';
import { isTooLarge } from '../toWorkbookError';
import { ANYWHERE } from './readHead';

/** The start of a sheet and how far it goes. */
export interface SheetSurvey {
  /** With its headers where they are by now. */
  readonly sheet: TemplateSheet;
  readonly worksheet: Excel.Worksheet;
  /** First column that is read, from 0. */
  readonly column: number;
  /** The person's own columns from there on. */
  readonly width: number;
  /** Last row that holds a value; 0 where nothing does. */
  readonly lastRow: number;
  /** The first rows from sheet row `headFirst` on, `width` wide: all of them when the sheet is short. */
  readonly headFirst: number;
  readonly head: readonly CellValue[][];
  /** Merged cells of the headers, where they take two rows. */
  readonly merges: readonly SheetArea[];
  readonly totalsRow: number | null;
  /** What is read of the sheet, to ask for hidden rows; null where they are not asked for. */
  readonly used: Excel.Range | null;
}

export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  readonly dateSystem: DateSystem;
}

/** Enough to size the next read by, and all that most sheets hold: these come back in one message. */
const HEAD_ROWS = 500;

/** 2 January 1904 is day 1 of the 1904 system. Excel has no property for it, but its DATE function tells. */
const DAY_ONE_OF_1904 = [1904, 1, 2] as const;

/** One message: what the sheets hold, their first rows, and how the workbook counts days. Where there are tables, two before it. */
export async function surveySheets(context: Excel.RequestContext, sheets: readonly TemplateSheet[], headRows = HEAD_ROWS): Promise<Survey> {
  const located = await locateSources(context, sheets);
  const day = context.workbook.functions.date(...DAY_ONE_OF_1904);
  day.load('value');
  const asked = sheets.map((sheet, index) => ask(context, sheet, located[index]!, headRows));
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && headRows > 1) return surveySheets(context, sheets, Math.floor(headRows / 20) || 1);
    throw error;
  }
  return { sheets: asked.map(readSurvey), dateSystem: day.value === 1 ? 1904 : 1900 };
}

type Asked = ReturnType<typeof ask>;

function ask(context: Excel.RequestContext, sheet: TemplateSheet, located: LocatedSource, headRows: number) {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  worksheet.load('name');
  const area = located.area ?? ANYWHERE;
  const used = worksheet.getRange(areaAddress(area)).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  if (sheet.source) used.load('rowHidden');
  const lastRow = Math.min(area.lastRow, area.firstRow + headRows - 1);
  const head = worksheet.getRange(areaAddress({ ...area, lastRow })).getUsedRangeOrNullObject(true);
  head.load('rowIndex,columnIndex,values');
  const headerRow = located.tableHeaderRow ?? sheet.headerRow ?? 1;
  const merges = sheet.headerRows === 2 ? askMergedAreas(worksheet.getRange(`${headerRow - 1}:${headerRow}`)) : () => [];
  return { sheet, worksheet, located, used, head, merges, headerRow };
}

function readSurvey({ sheet, worksheet, located, used, head, merges, headerRow }: Asked): SheetSurvey {
  const { area, totalsRow } = located;
  const column = area?.firstColumn ?? 0;
  const base = { sheet: { ...sheet, name: worksheet.name, headerRow }, worksheet, column, totalsRow };
  if (used.isNullObject) return { ...base, width: 0, lastRow: 0, headFirst: 1, head: [], merges: [], used: null };
  const headFirst = head.isNullObject ? 1 : head.rowIndex + 1;
  const rows = head.isNullObject ? [] : fromColumn(head, column);
  const usedWidth = used.columnIndex + used.columnCount - column;
  const width = ownedWidth(rows, usedWidth, headerRow === 0 ? null : headerRow - headFirst);
  return {
    ...base,
    width,
    lastRow: used.rowIndex + used.rowCount,
    headFirst,
    head: rows.map((row) => fitted(row, width)),
    merges: merges(),
    used: sheet.source ? used : null,
  };
}

/**
 * How many columns are the person's: ours stand behind them.
 * @param headers index of the headers among the rows; null for none
 */
function ownedWidth(rows: readonly (readonly CellValue[])[], usedWidth: number, headers: number | null): number {
  if (headers === null) return findUnheadedOwnColumns(rows)?.result ?? usedWidth;
  const names = rows[headers] ?? [];
  let width = usedWidth;
  while (width > 0 && isOwnHeader(names[width - 1] ?? '')) width--;
  return width;
}

/** The range's values with the blank columns before it that a used range leaves out. */
function fromColumn(range: Excel.Range, column: number): CellValue[][] {
  const before = new Array<CellValue>(range.columnIndex - column).fill('');
  return (range.values as CellValue[][]).map((row) => (before.length ? [...before, ...row] : row));
}

function fitted(row: CellValue[], width: number): CellValue[] {
  if (row.length === width) return row;
  return row.length > width ? row.slice(0, width) : [...row, ...new Array<CellValue>(width - row.length).fill('')];
}
