import ExcelJS from '@protobi/exceljs';

import { UnreadableWorkbookError } from './UnreadableWorkbookError';
import { unpackWorkbook, type WorkbookParts } from './unpackWorkbook';

export interface OpenedXlsx {
  readonly workbook: ExcelJS.Workbook;
  readonly parts: WorkbookParts;
}

/**
 * Opens an `.xlsx` file with exceljs. Data validation is left out: exceljs keeps it cell by cell, so that a rule on a whole column would become a million
 * entries; it can be read from `parts`.
 */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  const parts = unpackWorkbook(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: ['dataValidations'] });
  } catch (error) {
    throw new UnreadableWorkbookError('damaged', { cause: error });
  }
  if (workbook.worksheets.length === 0) throw new UnreadableWorkbookError('damaged');
  return { workbook, parts };
}
