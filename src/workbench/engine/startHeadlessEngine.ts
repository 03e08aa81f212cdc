import { LocaleType, LogLevel, Univer, UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import { emptyWorkbook } from './emptyWorkbook';
import { engineFromUniver, type Engine } from './engineFromUniver';
import { modelPlugins } from './modelPlugins';

export interface HeadlessEngine extends Engine {
  /** Stops Univer and its timers. */
  dispose(): void;
}

/** Starts Univer without a user interface on a workbook (default: a new one), in Node or in a browser. */
export function startHeadlessEngine(workbook: IWorkbookData = emptyWorkbook()): HeadlessEngine {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  for (const plugin of modelPlugins) univer.registerPlugin(plugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
  return { ...engineFromUniver(univer), dispose: () => univer.dispose() };
}
