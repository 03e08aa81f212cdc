import type { SheetChange } from '../application/ports/workbookPort';
import { parseBoxes } from './parseBoxes';
import { runExcel } from './runExcel';
import { supportsExcelApi } from './supportsExcelApi';

/** Calls back when cells change, whoever changes them, except by this add-in. Returns how to stop. */
export function onChanged(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const moved = async ({ worksheetId, address }: { worksheetId: string; address: string }) =>
      listener({ sheetId: worksheetId, cells: parseBoxes(address) });
    const handlers: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[] = [
      worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
        // Our own bulk writes switch events off (`sendQuietly`); what slips through says where it comes from, from ExcelApi 1.14 on.
        if (triggerSource === 'ThisLocalAddin') return;
        listener({ sheetId: worksheetId, cells: changeType === 'RangeEdited' ? parseBoxes(address) : null });
      }),
      // Sorting moves what cells hold without changing them, and has events of its own.
      ...(supportsExcelApi('1.10') ? [worksheets.onRowSorted.add(moved), worksheets.onColumnSorted.add(moved)] : []),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await handlers[0]?.context.sync();
    };
  });
}
