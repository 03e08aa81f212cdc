import type ExcelJS from '@protobi/exceljs';

/** A cell's value as `Range.values` gives it: a number (also for a date), text, a truth value, an error's text, `''` for a blank cell. */
export type PlainValue = string | number | boolean;

const dayMs = 86_400_000;
/** Serial number of 1 January 1970 in the system that counts from 1900. */
const unixEpochSerial = 25_569;
/** The 1904 system counts from 1 January 1904, 1,462 days later. */
const days1904 = 1_462;

/** What exceljs read from a cell, as Excel would give it. */
export function plainValue(value: ExcelJS.CellValue, date1904: boolean): PlainValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value, date1904);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return plainValue(value.text as ExcelJS.CellValue, date1904);
  if ('formula' in value || 'sharedFormula' in value)
    return plainValue((value as ExcelJS.CellFormulaValue).result as ExcelJS.CellValue, date1904);
  return '';
}

/** exceljs turns serial numbers under a date format into dates; this turns them back, to the tenth of a millisecond at which it does so. */
function serialOf(date: Date, date1904: boolean): number {
  const serial = unixEpochSerial + date.getTime() / dayMs - (date1904 ? days1904 : 0);
  return Number(serial.toFixed(9));
}
