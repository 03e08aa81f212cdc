import { runExcel } from './runExcel';

/** Calls back when cells change, whoever changes them, except by this add-in. Returns how to stop. */
export function onChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      // Our own bulk writes switch events off (`sendQuietly`); what slips through says where it comes from, from ExcelApi 1.14 on.
      if (event.triggerSource !== 'ThisLocalAddin') listener(event.worksheetId);
    });
    await context.sync();
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  });
}
