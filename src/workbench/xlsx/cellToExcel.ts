import type ExcelJS from '@protobi/exceljs';
import { CellValueType, type ICellData } from '@univerjs/core';

const errors: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/**
 * A cell's content for a file.
 *
 * @param formula the cell's formula with its `=`, also where the grid keeps it in another cell of the same formula.
 * @param isText whether the cell is formatted as text, in which an error's name is a word like any other.
 */
export function cellToExcel(cell: ICellData, formula: string | undefined, isText: boolean): ExcelJS.CellValue {
  const value = constantOf(cell, isText);
  if (formula === undefined) return value;
  return { formula: formula.replace(/^=/, ''), ...(value !== null && { result: value }) } as ExcelJS.CellFormulaValue;
}

function constantOf({ v, t, p }: ICellData, isText: boolean): string | number | boolean | ExcelJS.CellErrorValue | null {
  if (v === undefined || v === null || v === '') return p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === '1';
  if (typeof v === 'string' && errors.has(v) && !isText) return { error: v } as ExcelJS.CellErrorValue;
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}
