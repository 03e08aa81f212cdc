import { WorkbookError } from '../application/ports/workbookError';
import { diagnoseRefusal } from './diagnoseRefusal';
import { isExcelError, toWorkbookError } from './toWorkbookError';

/** A sheet that a batch is about, to say which one it was when Excel refuses. */
export interface ConcernedSheet {
  readonly id: string;
  readonly name?: string;
}

/**
 * Runs a batch, waiting while the person is typing in a cell, and rejects with `WorkbookError`s in place of Excel's.
 * @param concerned the sheets that it is about: when Excel refuses, they are looked at for the reason
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  concerned: readonly ConcernedSheet[] = [],
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const named = isExcelError(error) ? await diagnoseRefusal(error, concerned) : null;
    throw named ?? toWorkbookError(error);
  }
}

/** The sheet with this id; rejects when it is gone. Costs a message. */
export async function getSheet(context: Excel.RequestContext, { id, name }: ConcernedSheet): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw sheetMissing({ id, ...(name !== undefined && { name }) });
  return sheet;
}

export function sheetMissing({ id, name }: ConcernedSheet): WorkbookError {
  return new WorkbookError('sheet-missing', `No worksheet with the id ${id}`, name);
}
