import path from 'node:path';

import { readAccountFile } from '../../src/cli/readAccountFile';
import { planTemplate } from '../../src/domain/template/planTemplate';
import { createExcelWorkbook } from '../../src/excel/createExcelWorkbook';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { startHeadlessExcel } from './headlessExcel';

const accountFile = path.join(__dirname, '..', '..', 'src', 'workbench', 'samples', 'trades-small', 'account.json');

export const templatePlan = planTemplate(readAccountFile(accountFile));

/** The import template as the add-in writes it into a new workbook, saved from the workbench: an `.xlsx` file. */
export async function savedTemplate(): Promise<Uint8Array> {
  const excel = await startHeadlessExcel();
  try {
    const job = { signal: new AbortController().signal, progress: () => undefined };
    await createExcelWorkbook({ makeId: () => crypto.randomUUID() }).writeTemplate(templatePlan, 'add-with-suffix', job);
    return (await writeXlsx(excel.host.exportState())).bytes;
  } finally {
    excel.dispose();
  }
}
