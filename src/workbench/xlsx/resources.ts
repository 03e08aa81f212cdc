import type { IResources, ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

/** What Univer's plugins keep beside the cells, each under the plugin's own name, by sheet id. */
export interface SheetResources {
  SHEET_DATA_VALIDATION_PLUGIN: Record<string, ISheetDataValidationRule[]>;
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: Record<string, IConditionFormattingRule[]>;
  /** By row, then column. */
  SHEET_NOTE_PLUGIN: Record<string, Record<number, Record<number, SheetNote>>>;
  SHEET_TABLE_PLUGIN: Record<string, { tables: SheetTable[]; tableFilteredOutRows: number[] }>;
  /** By id. */
  SHEET_DEFINED_NAME_PLUGIN: Record<string, SheetName>;
}

export interface SheetNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly note: string;
  readonly width: number;
  readonly height: number;
  readonly show: boolean;
}

export interface SheetTable {
  readonly id: string;
  readonly name: string;
  readonly range: { startRow: number; startColumn: number; endRow: number; endColumn: number };
  readonly options: { showHeader: boolean; showFooter: boolean; tableStyleId: string };
  readonly filters: { tableColumnFilterList: [] };
  readonly columns: readonly { id: string; displayName: string; dataType: string; formula: string; meta: object; style: object }[];
  /** `showTotals`: its last row adds up the others. The grid knows no such row, and forgets `showFooter`. */
  readonly meta: { readonly showTotals?: boolean };
}

export interface SheetName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  /** A sheet's id, or the word for the whole workbook. */
  readonly localSheetId: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

export const wholeWorkbook = 'AllDefaultWorkbook';

export function packResources(resources: SheetResources): IResources {
  return Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}

/** Reads one plugin's part of a snapshot; an absent or empty one holds nothing. */
export function unpackResource<K extends keyof SheetResources>(resources: IResources | undefined, name: K): SheetResources[K] {
  const data = resources?.find((resource) => resource.name === name)?.data;
  return (data ? JSON.parse(data) : {}) as SheetResources[K];
}
