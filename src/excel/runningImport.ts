import { runningImportSchema, type RunningImport } from '../application/send/runningImport';
import { runExcel } from './runExcel';
import { loadSetting, putSetting, readSetting } from './settings';

/** Where the workbook's settings keep the import that is on its way. */
const RUNNING_IMPORT = 'fieldsheet.runningImport';

export function runningImport(): Promise<RunningImport | null> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, RUNNING_IMPORT);
    await context.sync();
    return readSetting(setting, runningImportSchema);
  });
}

export function rememberImport(running: RunningImport): Promise<void> {
  return runExcel(async (context) => {
    putSetting(context, RUNNING_IMPORT, running);
    await context.sync();
  });
}

export function forgetImport(): Promise<void> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, RUNNING_IMPORT);
    await context.sync();
    if (setting.isNullObject) return;
    setting.delete();
    await context.sync();
  });
}
