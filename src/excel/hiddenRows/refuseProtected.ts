import { WorkbookError } from '../../application/ports/workbookError';

/** Rejects before anything is changed when one of the sheets does not let rows be hidden and shown. One message. */
export async function refuseProtected(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const { protection } of worksheets) protection.load('protected,options');
  await context.sync();
  // “Format rows” is what lets them be hidden: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions
  const locked = worksheets.find(({ protection }) => protection.protected && protection.options.allowFormatRows !== true);
  if (locked) throw new WorkbookError('sheet-protected', 'Rows can be neither hidden nor shown', locked.name);
}
