import { startHeadlessExcel, type HeadlessExcel, type HeadlessExcelOptions } from '../../../helpers/headlessExcel';

/** Opens a workbook before each test of the file and closes it after. Everything else in these suites goes through `Excel.run` alone. */
export function useExcel(options: HeadlessExcelOptions = {}): () => HeadlessExcel {
  let excel: HeadlessExcel;
  beforeEach(async () => {
    excel = await startHeadlessExcel(options);
  });
  afterEach(() => {
    excel.dispose();
  });
  return () => excel;
}

/** Runs a batch on the first worksheet and sends what is left of it. */
export function onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** Enters one value into A1 and reads what the cell then holds. `numberFormat` is set before the value. */
export function enter(
  value: unknown,
  numberFormat?: string,
): Promise<{ value: unknown; type: string; formula: unknown; format: string; text: string }> {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,valueTypes,formulas,numberFormat,text');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      type: String(cell.valueTypes[0]?.[0]),
      formula: cell.formulas[0]?.[0],
      format: String(cell.numberFormat[0]?.[0]),
      text: String(cell.text[0]?.[0]),
    };
  });
}
