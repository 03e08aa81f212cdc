import ExcelJS from '@protobi/exceljs';

import type { WorkbookState } from '../state/workbookState';
import { withAddInParts } from './addInParts';
import { unpackResource } from './resources';
import { createSheetWriter } from './sheetToExcel';

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** What the state holds and the file does not, a plain sentence each. */
  readonly notCarried: readonly string[];
}

/** Writes the workbench's state as an `.xlsx` file. */
export async function writeXlsx({ workbook: source, addIn }: WorkbookState): Promise<WrittenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  if (source.custom?.['date1904'] === true) workbook.properties.date1904 = true;
  const writeSheet = createSheetWriter(source);
  const notCarried = source.sheetOrder.flatMap((id) => writeSheet(workbook, id));

  for (const { name, formulaOrRefString, localSheetId } of Object.values(unpackResource(source.resources, 'SHEET_DEFINED_NAME_PLUGIN'))) {
    const reference = formulaOrRefString.replace(/^=/, '');
    const isRange = /^('[^']+'|[^'!()]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(reference);
    if (isRange && source.sheets[localSheetId] === undefined) workbook.definedNames.add(reference, name);
    else notCarried.push(`The name “${name}” (${reference}) was left out: only names of a range for the whole workbook are written.`);
  }

  const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer);
  return { bytes: withAddInParts(bytes, addIn), notCarried };
}
