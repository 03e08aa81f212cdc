import type ExcelJS from '@protobi/exceljs';
import { BooleanNumber, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

import { INITIAL_COLUMNS, INITIAL_ROWS } from '../engine/emptyWorkbook';
import { cellFromExcel } from './cellFromExcel';
import { rangesOf } from './cellRanges';
import { conditionalFormatsFromExcel } from './conditionalFormats';
import type { SheetNote } from './resources';
import { pixelsOfColumnWidth, pixelsOfPoints } from './sheetSize';
import type { StyleTable } from './StyleTable';

interface ReadSheet {
  readonly data: Partial<IWorksheetData>;
  readonly conditionalFormats: IConditionFormattingRule[];
  readonly notes: Record<number, Record<number, SheetNote>>;
  readonly notCarried: string[];
}

/** Turns a sheet of a file into one of the grid. */
export function sheetFromExcel(sheet: ExcelJS.Worksheet, context: { date1904: boolean; styles: StyleTable }): ReadSheet {
  const cells = readCells(sheet, context);
  const formats = conditionalFormatsFromExcel(sheet);
  const protection = (sheet as unknown as { sheetProtection?: object }).sheetProtection;
  const custom = { ...(sheet.state === 'veryHidden' && { veryHidden: true }), ...(protection && { protection: {} }) };
  return {
    data: {
      rowCount: Math.max(INITIAL_ROWS, sheet.rowCount),
      columnCount: Math.max(INITIAL_COLUMNS, sheet.columnCount),
      cellData: cells.cellData,
      rowData: cells.rowData,
      columnData: readColumns(sheet, context.styles),
      mergeData: ((sheet as unknown as { model: { merges?: string[] } }).model.merges ?? []).flatMap(rangesOf),
      hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      ...frozen(sheet),
      ...(Object.keys(custom).length > 0 && { custom }),
    },
    conditionalFormats: formats.carried,
    notes: cells.notes,
    notCarried: [...formats.notCarried, ...sheetLosses(sheet, cells, protection !== undefined)],
  };
}

function readCells(sheet: ExcelJS.Worksheet, { date1904, styles }: { date1904: boolean; styles: StyleTable }) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, { h?: number; hd?: BooleanNumber }> = {};
  const notes: Record<number, Record<number, SheetNote>> = {};
  let links = 0;
  let formattedText = 0;

  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const size = { ...(row.height && { h: pixelsOfPoints(row.height) }), ...(row.hidden && { hd: BooleanNumber.TRUE }) };
    if (Object.keys(size).length > 0) rowData[rowNumber - 1] = size;
    const rowCells: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const isCovered = cell.isMerged && cell.master !== cell;
      const style = styles.idOf(cell.style);
      const content = { ...(!isCovered && cellFromExcel(cell, date1904)), ...(style && { s: style }) };
      if (Object.keys(content).length > 0) rowCells[column - 1] = content;
      if (cell.note && !isCovered) (notes[rowNumber - 1] ??= {})[column - 1] = noteFromExcel(cell.note, rowNumber - 1, column - 1);
      if (cell.hyperlink) links++;
      if (typeof cell.value === 'object' && cell.value !== null && 'richText' in cell.value) formattedText++;
    });
    if (Object.keys(rowCells).length > 0) cellData[rowNumber - 1] = rowCells;
  });
  return { cellData, rowData, notes, links, formattedText };
}

function readColumns(sheet: ExcelJS.Worksheet, styles: StyleTable): IWorksheetData['columnData'] {
  const columns = (sheet.columns ?? []).map((column, index) => {
    const style = column.style && styles.idOf(column.style);
    return [
      index,
      {
        ...(column.width !== undefined && { w: pixelsOfColumnWidth(column.width) }),
        ...(column.hidden && { hd: BooleanNumber.TRUE }),
        ...(style && { s: style }),
      },
    ] as const;
  });
  return Object.fromEntries(columns.filter(([, column]) => Object.keys(column).length > 0));
}

function frozen(sheet: ExcelJS.Worksheet): Partial<IWorksheetData> {
  // The library says that there always are views; a sheet without any has null.
  const views = sheet.views as ExcelJS.Worksheet['views'] | null;
  const view = views?.find((candidate) => candidate.state === 'frozen');
  if (view?.state !== 'frozen') return {};
  const { xSplit = 0, ySplit = 0 } = view;
  return { freeze: { xSplit, ySplit, startColumn: xSplit === 0 ? -1 : xSplit, startRow: ySplit === 0 ? -1 : ySplit } };
}

function noteFromExcel(note: string | ExcelJS.Comment, row: number, col: number): SheetNote {
  const text = typeof note === 'string' ? note : (note.texts ?? []).map((run) => run.text).join('');
  return { id: `note-${row}-${col}`, row, col, note: text, width: 200, height: 100, show: false };
}

function sheetLosses(
  sheet: ExcelJS.Worksheet,
  { links, formattedText }: { links: number; formattedText: number },
  isProtected: boolean,
): string[] {
  const here = `Sheet “${sheet.name}”:`;
  return [
    ...(sheet.autoFilter ? [`${here} the filter buttons are left out; rows that the filter hides stay hidden.`] : []),
    ...(links > 0 ? [`${here} the links of ${links} cells are left out; their text is kept.`] : []),
    ...(formattedText > 0 ? [`${here} formatting of single words in ${formattedText} cells is left out; the text is kept.`] : []),
    ...(isProtected ? [`${here} the protection is kept without its password and its exceptions.`] : []),
  ];
}
