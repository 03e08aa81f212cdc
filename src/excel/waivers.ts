import { z } from 'zod';
import { MOST_WAIVERS, waiverSchema, type Waiver } from '../domain/validation/waivers';
import { runExcel } from './runExcel';
import { loadSetting, putSetting, readSetting } from './settings';

/** Where the workbook's settings keep the warnings that people let stand. */
const WAIVER_RECORD = 'fieldsheet.waivers';
const waiverRecordSchema = z.strictObject({ waivers: z.array(waiverSchema) });

export function readWaivers(): Promise<readonly Waiver[]> {
  return runExcel(async (context) => {
    const setting = loadSetting(context, WAIVER_RECORD);
    await context.sync();
    return readSetting(setting, waiverRecordSchema)?.waivers ?? [];
  });
}

/** The latest first: those beyond the limit are forgotten. */
export function saveWaivers(waivers: readonly Waiver[]): Promise<void> {
  return runExcel(async (context) => {
    putSetting(context, WAIVER_RECORD, { waivers: waivers.slice(0, MOST_WAIVERS) });
    await context.sync();
  });
}
