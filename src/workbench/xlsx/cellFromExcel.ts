import type ExcelJS from '@protobi/exceljs';
import { CellValueType, type ICellData } from '@univerjs/core';

import { plainValue } from './plainValue';

/** A cell's content as the grid keeps it, without its look. A formula keeps the value that it last gave. */
export function cellFromExcel(cell: ExcelJS.Cell, date1904: boolean): ICellData {
  const value = plainValue(cell.value, date1904);
  const content: ICellData = value === '' ? {} : { v: typeof value === 'boolean' ? Number(value) : value, t: cellType(value) };
  return cell.formula ? { ...content, f: `=${cell.formula}` } : content;
}

function cellType(value: string | number | boolean): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}
