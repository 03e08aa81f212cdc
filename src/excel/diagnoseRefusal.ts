import { WorkbookError } from '../application/ports/workbookError';
import type { ConcernedSheet } from './runExcel';

/** Codes that Excel gives for more than one reason: protection, a read-only file, a sheet that has just been deleted. */
const AMBIGUOUS = new Set([
  'AccessDenied',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidReference',
  'ItemNotFound',
  'UnsupportedOperation',
]);

/** Asks the workbook why it refused; null when it does not show. */
export async function diagnoseRefusal(error: OfficeExtension.Error, concerned: readonly ConcernedSheet[]): Promise<WorkbookError | null> {
  if (!AMBIGUOUS.has(error.code)) return null;
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      workbook.protection.load('protected');
      const sheets = concerned.map((sheet) => ({ sheet, found: workbook.worksheets.getItemOrNullObject(sheet.id) }));
      for (const { found } of sheets) found.load('name');
      await context.sync();

      const gone = sheets.find(({ found }) => found.isNullObject);
      if (gone) return new WorkbookError('sheet-missing', error.message, gone.sheet.name, { cause: error });

      const present = sheets.map(({ found }) => ({ name: found.name, protection: found.protection }));
      for (const { protection } of present) protection.load('protected');
      await context.sync();
      const locked = present.find(({ protection }) => protection.protected);
      if (locked) return new WorkbookError('sheet-protected', error.message, locked.name, { cause: error });
      if (workbook.protection.protected) return new WorkbookError('workbook-protected', error.message, undefined, { cause: error });
      if (workbook.readOnly) return new WorkbookError('read-only', error.message, undefined, { cause: error });
      return null;
    });
  } catch {
    // The workbook cannot even be asked: the refusal itself says more than the failed question.
    return null;
  }
}
