import type { IRange, ISheetDataValidationRule, IWorkbookData } from '@univerjs/core';

import { unpackResource } from '../../src/workbench/xlsx/resources';
import { templatePlan } from './savedTemplate';

/** What can be seen of a template's sheet in a workbook that was saved and opened again. */
export interface SeenSheet {
  readonly name: string;
  readonly headers: readonly string[];
  /** Columns, counted from 0, that have a drop-down in row 2. */
  readonly dropDowns: readonly number[];
  /** Columns, counted from 0, whose header shows a hint when it is selected. */
  readonly hints: readonly number[];
}

/** What the plan of the template says must be there. */
export function plannedSheets(): SeenSheet[] {
  return templatePlan.sheets.map(({ sheetName, columns }) => ({
    name: sheetName,
    headers: columns.map(({ header }) => header),
    dropDowns: columns.flatMap((column, index) => (column.choice === null ? [] : [index])),
    hints: columns.map((_column, index) => index),
  }));
}

/** The template's sheets in a workbook; sheets of other names are passed over. */
export function seenSheets(workbook: IWorkbookData): SeenSheet[] {
  const validations = unpackResource(workbook.resources, 'SHEET_DATA_VALIDATION_PLUGIN');
  const names = new Set(templatePlan.sheets.map(({ sheetName }) => sheetName));
  return workbook.sheetOrder
    .filter((id) => names.has(workbook.sheets[id]?.name ?? ''))
    .map((id) => {
      const headers = Object.values(workbook.sheets[id]?.cellData?.[0] ?? {}).flatMap(({ v }) =>
        v === undefined || v === null ? [] : [String(v)],
      );
      const rules = validations[id] ?? [];
      const columnsWith = (row: number, wanted: (rule: ISheetDataValidationRule) => boolean): number[] => {
        const ranges = rules.filter(wanted).flatMap((rule) => rule.ranges);
        return headers.flatMap((_header, column) => (ranges.some((range) => holds(range, row, column)) ? [column] : []));
      };
      return {
        name: workbook.sheets[id]?.name ?? '',
        headers,
        dropDowns: columnsWith(1, ({ type }) => type === 'list'),
        hints: columnsWith(0, ({ prompt }) => (prompt ?? '') !== ''),
      };
    });
}

const holds = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  startRow <= row && row <= endRow && startColumn <= column && column <= endColumn;
