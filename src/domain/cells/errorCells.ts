/**
 * Every error that a cell can show (Excel's `CellValue` error types, and what older files hold).
 * @see https://learn.microsoft.com/javascript/api/excel/excel.errorcellvaluetype
 */
const ERROR_CELLS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
  '#TIMEOUT!',
]);

export function isErrorCell(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && ERROR_CELLS.has(text.toUpperCase());
}
