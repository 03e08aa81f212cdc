import type { CellValue } from '../../cells/cell';
import type { Field } from '../../fields/field';
import type { Issue } from '../../validation/issue';
import { literal, type BesideChange, type Repair } from '../repair';
import type { FieldCell, RepairContext } from '../repairContext';

/**
 * The row is cleared, and the one above that it repeats gets what only this one says. Only where no cell of the two says something else:
 * nothing may be lost. The row further down is the one that goes.
 */
export function proposeMerge({ sheetName, row, column, related }: Issue, context: RepairContext): readonly Repair[] {
  if (!related || !('row' in related) || related.sheetName !== undefined || related.row >= row) return [];
  const kept = context.cellsOf(sheetName, related.row);
  const cleared = context.cellsOf(sheetName, row);
  const pairs = cleared.map((cell, at) => ({ cell, other: kept[at] as FieldCell }));
  const means = (field: Field, value: CellValue) => meaningOf(field, value, context);
  // What makes the rows the same is the same, though it may be spelled another way.
  const agree = ({ cell, other }: (typeof pairs)[number]) =>
    cell.column === column || cell.value === '' || other.value === '' || means(cell.field, cell.value) === means(cell.field, other.value);
  if (!pairs.every(agree)) return [];
  const besides = pairs.flatMap(({ cell, other }): BesideChange[] => [
    ...(other.value === '' && cell.value !== '' ? [{ ...cell, row: related.row, from: '', to: cell.value }] : []),
    ...(cell.value !== '' && cell.column !== column ? [{ ...cell, row, from: cell.value, to: '' }] : []),
  ]);
  return [{ ...literal('', 'likely'), besides: besides.map(toBesideChange), outcome: { is: 'merged', intoRow: related.row } }];
}

function toBesideChange({ row, column, field, from, to }: BesideChange): BesideChange {
  return { row, column, field, from, to };
}

/** Cells that mean the same are the same, however they are written; what is not understood is only itself. */
function meaningOf(field: Field, value: CellValue, context: RepairContext): unknown {
  const reading = context.readerOf(field)(value);
  return reading.is === 'understood' ? reading.value : value;
}
