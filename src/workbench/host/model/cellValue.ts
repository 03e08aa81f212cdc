import { BooleanNumber, CellValueType, numfmt, type ICellData, type Nullable } from '@univerjs/core';
import { ERROR_VALUES } from './cellEntry';

/** A cell as the grid stores it, nothing where it stores none. Univer's `Nullable` includes void. */
type StoredCell = Nullable<ICellData>;

/** A cell's raw value, as `Range.values` gives it: an empty cell is an empty string, an error its name. */
export function rawValue(cell: StoredCell): string | number | boolean {
  if (!cell || cell.v === null || cell.v === undefined) return richText(cell);
  if (cell.t === CellValueType.BOOLEAN)
    return cell.v === true || Number(cell.v) === BooleanNumber.TRUE || String(cell.v).toUpperCase() === 'TRUE';
  return cell.v;
}

/** `Excel.RangeValueType` of a cell. */
export function valueType(cell: StoredCell, pattern: string): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  const value = rawValue(cell);
  if (value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return ERROR_VALUES.has(value) && (cell?.f || pattern !== '@') ? 'Error' : 'String';
}

/** A cell's text as the grid shows it, whatever the width of the column. */
export function displayText(cell: StoredCell, pattern: string): string {
  const value = rawValue(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return numfmt.format(pattern, value, { locale: 'en', throws: false }) as string;
}

/** Text that was typed with formatting inside the cell is kept apart from the value. */
function richText(cell: StoredCell): string {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
}
