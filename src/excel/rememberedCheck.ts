import { rememberedCheckSchema, type RememberedCheck } from '../application/validate/rememberedCheck';
import { runExcel } from './runExcel';
import { loadSetting, putSetting, readSetting } from './settings';

/** Where the workbook's settings keep when it was last validated. */
const LAST_CHECK = 'fieldsheet.lastCheck';

export function lastCheck(): Promise<RememberedCheck | null> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, LAST_CHECK);
    await context.sync();
    return readSetting(setting, rememberedCheckSchema);
  });
}

export function rememberCheck(check: RememberedCheck): Promise<void> {
  return runExcel(async (context) => {
    putSetting(context, LAST_CHECK, check);
    await context.sync();
  });
}
