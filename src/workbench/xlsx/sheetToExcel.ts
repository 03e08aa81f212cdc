import type ExcelJS from '@protobi/exceljs';
import { BooleanNumber, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, type Nullable } from '@univerjs/core';

import { DEFAULT_ROW_PIXELS } from '../engine/emptyWorkbook';
import { cellToExcel } from './cellToExcel';
import { conditionalFormatsToExcel } from './conditionalFormats';
import { validationToExcel } from './dataValidations';
import { unpackResource } from './resources';
import { createFormulaResolver } from './sharedFormulas';
import { columnWidthOfPixels, pointsOfPixels } from './sheetSize';
import { styleToExcel } from './styleToExcel';
import { tableToExcel } from './tables';

type SheetData = Partial<IWorksheetData>;

/** Gives a function that adds a sheet of `source` to a workbook and answers with what it could not write. */
export function createSheetWriter(source: IWorkbookData): (workbook: ExcelJS.Workbook, id: string) => string[] {
  const validations = unpackResource(source.resources, 'SHEET_DATA_VALIDATION_PLUGIN');
  const formats = unpackResource(source.resources, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
  const notes = unpackResource(source.resources, 'SHEET_NOTE_PLUGIN');
  const tables = unpackResource(source.resources, 'SHEET_TABLE_PLUGIN');
  const excelStyle = createStyleConverter(source);

  return (workbook, id) => {
    const data: SheetData = source.sheets[id] ?? {};
    const sheet = workbook.addWorksheet(data.name ?? id, { state: stateOf(data), views: viewsOf(data) });

    writeColumns(sheet, data, excelStyle);
    for (const table of tables[id]?.tables ?? []) {
      tableToExcel(sheet, table, (column) => String(data.cellData?.[table.range.startRow]?.[column]?.v ?? ''));
    }
    writeRows(sheet, data, excelStyle);
    for (const { startRow, startColumn, endRow, endColumn } of data.mergeData ?? []) {
      sheet.mergeCellsWithoutStyle(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
    }
    for (const { row, col, note } of Object.values(notes[id] ?? {}).flatMap((columns) => Object.values(columns))) {
      sheet.getCell(row + 1, col + 1).note = { texts: [{ text: note }] };
    }
    if (data.custom?.['protection']) (sheet as unknown as { sheetProtection: object }).sheetProtection = { sheet: true };
    return [
      ...(validations[id] ?? []).flatMap((rule) => validationToExcel(sheet, rule) ?? []),
      ...conditionalFormatsToExcel(sheet, formats[id] ?? []),
    ];
  };
}

type StyleConverter = (style: Nullable<IStyleData | string>) => Partial<ExcelJS.Style> | undefined;

/** Converts each named look once, so that exceljs sees one object for all cells that share it. */
function createStyleConverter({ styles }: IWorkbookData): StyleConverter {
  const converted = new Map<string, Partial<ExcelJS.Style>>();
  return (style) => {
    if (style === null || style === undefined) return undefined;
    if (typeof style !== 'string') return styleToExcel(style);
    let known = converted.get(style);
    if (!known) converted.set(style, (known = styleToExcel(styles[style] ?? {})));
    return known;
  };
}

function stateOf({ hidden, custom }: SheetData): ExcelJS.WorksheetState {
  if (custom?.['veryHidden'] === true) return 'veryHidden';
  return hidden === BooleanNumber.TRUE ? 'hidden' : 'visible';
}

function viewsOf({ freeze, showGridlines }: SheetData): Partial<ExcelJS.WorksheetView>[] {
  const base = { showGridLines: showGridlines !== BooleanNumber.FALSE };
  if (!freeze || (freeze.xSplit === 0 && freeze.ySplit === 0)) return [base];
  return [{ ...base, state: 'frozen', xSplit: freeze.xSplit, ySplit: freeze.ySplit }];
}

function writeColumns(sheet: ExcelJS.Worksheet, { columnData }: SheetData, excelStyle: StyleConverter): void {
  for (const [index, column] of Object.entries(columnData ?? {})) {
    if (!column) continue;
    const target = sheet.getColumn(Number(index) + 1);
    if (column.w !== undefined) target.width = columnWidthOfPixels(column.w);
    if (column.hd === BooleanNumber.TRUE) target.hidden = true;
    const style = excelStyle(column.s);
    if (style) target.style = style;
  }
}

function writeRows(sheet: ExcelJS.Worksheet, { cellData, rowData }: SheetData, excelStyle: StyleConverter): void {
  const formulaOf = createFormulaResolver(cellData ?? {});
  for (const [rowIndex, columns] of Object.entries(cellData ?? {})) {
    const row = sheet.getRow(Number(rowIndex) + 1);
    for (const [columnIndex, cell] of Object.entries(columns as Record<number, ICellData>)) {
      const target = row.getCell(Number(columnIndex) + 1);
      const style = excelStyle(cell.s);
      if (style) target.style = style;
      const value = cellToExcel(cell, formulaOf(cell, Number(rowIndex), Number(columnIndex)), target.numFmt === '@');
      if (value !== null) target.value = value;
    }
  }
  for (const [rowIndex, row] of Object.entries(rowData ?? {})) {
    if (!row) continue;
    const target = sheet.getRow(Number(rowIndex) + 1);
    const isHidden = row.hd === BooleanNumber.TRUE;
    // exceljs leaves out a row that has neither cells nor a height, even when it is hidden.
    if (row.h !== undefined || isHidden) target.height = pointsOfPixels(row.h ?? DEFAULT_ROW_PIXELS);
    if (isHidden) target.hidden = true;
  }
}
