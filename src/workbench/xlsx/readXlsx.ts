import type ExcelJS from '@protobi/exceljs';
import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { strFromU8 } from 'fflate';

import { openXlsx } from './openXlsx';
import { emptyWorkbook } from '../engine/emptyWorkbook';
import type { WorkbookState } from '../state/workbookState';
import { addInFromParts } from './addInParts';
import { validationsFromSheet } from './dataValidations';
import { definedNamesFromParts } from './definedNames';
import { lostParts } from './lostParts';
import { packResources, type SheetResources } from './resources';
import { sheetFromExcel } from './sheetFromExcel';
import { sheetPaths } from './sheetPaths';
import { StyleTable } from './StyleTable';
import { tablesFromParts } from './tables';

export interface ReadWorkbook {
  readonly state: WorkbookState;
  /** What the file holds and the state does not, a plain sentence each. */
  readonly notCarried: readonly string[];
}

/**
 * Reads an `.xlsx` file into the workbench's state.
 *
 * @param name of the document, as the grid shows it.
 * @throws {UnreadableWorkbookError} when the file is something else, protected or damaged.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const { workbook: source, parts } = await openXlsx(bytes);
  const date1904 = source.properties.date1904 === true;
  const styles = new StyleTable();
  const paths = sheetPaths(parts);
  const skeleton = emptyWorkbook(
    name,
    source.worksheets.map((sheet) => sheet.name),
  );
  const names = definedNamesFromParts(parts, skeleton.sheetOrder);
  const resources: SheetResources = {
    SHEET_DATA_VALIDATION_PLUGIN: {},
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
    SHEET_NOTE_PLUGIN: {},
    SHEET_TABLE_PLUGIN: {},
    SHEET_DEFINED_NAME_PLUGIN: names.carried,
  };
  const notCarried = [...lostParts(parts), ...names.notCarried];
  const sheets: IWorkbookData['sheets'] = {};

  source.worksheets.forEach((sheet: ExcelJS.Worksheet, index) => {
    const id = skeleton.sheetOrder[index] as string;
    const read = sheetFromExcel(sheet, { date1904, styles });
    const path = paths.get(sheet.name) ?? '';
    const part = parts[path];
    sheets[id] = { ...skeleton.sheets[id], ...read.data };
    resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[id] = read.conditionalFormats;
    resources.SHEET_NOTE_PLUGIN[id] = read.notes;
    resources.SHEET_TABLE_PLUGIN[id] = { tables: tablesFromParts(parts, path), tableFilteredOutRows: [] };
    resources.SHEET_DATA_VALIDATION_PLUGIN[id] = part ? validationsFromSheet(strFromU8(part)) : [];
    notCarried.push(...read.notCarried);
  });

  const workbook: IWorkbookData = {
    ...skeleton,
    locale: LocaleType.EN_US,
    styles: styles.styles,
    sheets,
    resources: packResources(resources),
    ...(date1904 && { custom: { date1904: true } }),
  };
  return { state: { workbook, addIn: addInFromParts(parts) }, notCarried };
}
