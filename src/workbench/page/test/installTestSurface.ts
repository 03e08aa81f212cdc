import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-ui/facade';

import { FUniver } from '@univerjs/core/facade';

import type { Grid } from '../grid/createGrid';

/** What end-to-end tests read and do in the grid, which draws on a canvas and so has no cells in the page. */
export interface WorkbenchTestSurface {
  sheetNames(): string[];
  /** Values of a range, `''` for a blank cell. */
  values(sheet: string, address: string): (string | number | boolean)[][];
  cell(
    sheet: string,
    address: string,
  ): { value: string | number | boolean; formula: string; numberFormat: string; bold: boolean; background: string };
  setValue(sheet: string, address: string, value: string | number | boolean): void;
  select(sheet: string, address: string): void;
  selection(): { sheet: string; address: string };
  /** Whether a cell of the sheet on the screen is in the part that can be seen. */
  isInView(address: string): boolean;
  /** Addresses that conditional formats cover, in the order of the rules. */
  conditionalFormats(sheet: string): { addresses: string[]; background: string | undefined }[];
}

declare global {
  interface Window {
    workbench: WorkbenchTestSurface;
  }
}

export function installTestSurface({ univer }: Grid): void {
  const api = FUniver.newAPI(univer);
  const workbook = () => {
    const active = api.getActiveWorkbook();
    if (active === null) throw new Error('No workbook is open.');
    return active;
  };
  const sheetNamed = (name: string) => {
    const sheet = workbook().getSheetByName(name);
    if (sheet === null) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  };

  window.workbench = {
    sheetNames: () =>
      workbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    values: (sheet, address) =>
      sheetNamed(sheet)
        .getRange(address)
        .getValues()
        .map((row) => row.map((value) => (value ?? '') as string | number | boolean)),
    cell(sheet, address) {
      const range = sheetNamed(sheet).getRange(address);
      const style = range.getCellStyleData();
      return {
        value: range.getValue() ?? '',
        formula: range.getFormula(),
        numberFormat: style?.n?.pattern ?? 'General',
        bold: style?.bl === 1,
        background: range.getBackground(),
      };
    },
    setValue: (sheet, address, value) => void sheetNamed(sheet).getRange(address).setValue(value),
    select(sheet, address) {
      const target = sheetNamed(sheet);
      workbook().setActiveSheet(target);
      target.getRange(address).activate();
    },
    selection() {
      const range = workbook().getActiveRange();
      return { sheet: workbook().getActiveSheet().getSheetName(), address: range === null ? '' : range.getA1Notation() };
    },
    isInView(address) {
      const sheet = workbook().getActiveSheet();
      const cell = sheet.getRange(address);
      const [row, column] = [cell.getRow(), cell.getColumn()];
      const seen = sheet.getVisibleRange();
      return seen !== null && seen.startRow <= row && row <= seen.endRow && seen.startColumn <= column && column <= seen.endColumn;
    },
    conditionalFormats: (sheet) =>
      sheetNamed(sheet)
        .getConditionalFormattingRules()
        .map(({ ranges, rule }) => ({
          addresses: ranges.map((range) => sheetNamed(sheet).getRange(range).getA1Notation()),
          background: 'style' in rule ? (rule.style as { bg?: { rgb?: string } }).bg?.rgb : undefined,
        })),
  };
}
