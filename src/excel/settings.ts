import type { z } from 'zod';
import { runExcel } from './runExcel';

/** Asks for one of our entries in the workbook's settings; take it with `readSetting` after the next `sync`. */
export function loadSetting(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  return setting;
}

/** Null when it is not there, or not as we write it: what another version or another hand left is no record of ours. */
export function readSetting<T>(setting: Excel.Setting, schema: z.ZodType<T>): T | null {
  if (setting.isNullObject) return null;
  const parsed = schema.safeParse(setting.value);
  return parsed.success ? parsed.data : null;
}

export function putSetting(context: Excel.RequestContext, key: string, value: object): void {
  context.workbook.settings.add(key, value);
}

/** An entry that is read and written on its own. */
export interface OwnSetting<T> {
  /** Null when there is none. */
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  remove(): Promise<void>;
}

export function ownSetting<T extends object>(key: string, schema: z.ZodType<T>): OwnSetting<T> {
  return {
    read: () =>
      runExcel(async (context) => {
        const setting = loadSetting(context, key);
        await context.sync();
        return readSetting(setting, schema);
      }),
    write: (value) =>
      runExcel(async (context) => {
        putSetting(context, key, value);
        await context.sync();
      }),
    remove: () =>
      runExcel(async (context) => {
        const setting = loadSetting(context, key);
        await context.sync();
        if (setting.isNullObject) return;
        setting.delete();
        await context.sync();
      }),
  };
}
