import {
  CommandType,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IWorkbookData,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnUs from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnUs from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnUs from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnUs from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEnUs from '@univerjs/preset-sheets-table/locales/en-US';
import { ILayoutService } from '@univerjs/ui';

import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

import { INITIAL_COLUMNS, INITIAL_ROWS } from '../../engine/emptyWorkbook';
import { type Engine, engineFromUniver } from '../../engine/engineFromUniver';
import { dropDownsAsInExcel } from './dropDownsAsInExcel';
import { type InputPrompt, watchInputPrompts } from './watchInputPrompts';

/** The spreadsheet on the page. One workbook is open in it at a time. */
export interface Grid {
  readonly univer: Univer;
  /** Shows a workbook in place of the one that is open. */
  open(workbook: IWorkbookData): Engine;
  setDarkMode(dark: boolean): void;
  /** Moves the keyboard into the cells. */
  focus(): void;
  /** Tells of each change that the person or the add-in makes to the workbook; recalculation does not count. */
  onEdited(listener: () => void): void;
  /** Tells of the note that the selected cell's validation brings with it, and when there is none any more. */
  onInputPrompt(listener: (prompt: InputPrompt | undefined) => void): void;
}

/** Starts Univer with its formula bar, tabs, drop-downs, conditional formats, notes and tables in `container`. */
export function createGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEnUs, conditionalFormattingEnUs, dataValidationEnUs, noteEnUs, tableEnUs) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { addSheetButtonConfig: { defaultRowCount: INITIAL_ROWS, defaultColumnCount: INITIAL_COLUMNS } },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const promptListeners: ((prompt: InputPrompt | undefined) => void)[] = [];
  // Plugins put their own looks and keys in place when the first workbook is drawn; ours replace some of them.
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      dropDownsAsInExcel(injector, container);
      watchInputPrompts(injector, (prompt) => promptListeners.forEach((listener) => listener(prompt)));
    });

  return {
    univer,

    open(workbook) {
      const units = injector.get(IUniverInstanceService);
      const previous = units.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
      if (previous) units.disposeUnit(previous.getUnitId());
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
      return engineFromUniver(univer);
    },

    setDarkMode: (dark) => injector.get(ThemeService).setDarkMode(dark),
    focus: () => injector.get(ILayoutService).focus(),

    onEdited(listener) {
      injector.get(ICommandService).onCommandExecuted((command, options) => {
        if (changesWorkbook(command, options)) listener();
      });
    },

    onInputPrompt: (listener) => void promptListeners.push(listener),
  };
}

/** Mutations of the formula engine and of the cell editor's own little document are no change to the workbook. */
const besideWorkbook = ['formula.', 'doc.'];

function changesWorkbook(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  return (
    command.type === CommandType.MUTATION &&
    !besideWorkbook.some((prefix) => command.id.startsWith(prefix)) &&
    options?.fromFormula !== true
  );
}
