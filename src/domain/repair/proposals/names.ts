import { splitName } from '../../cells/text/splitName';
import type { Issue } from '../../validation/issue';
import { NAME_FIELDS } from '../../validation/rules/checkNames';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

/** First and last name into the cells of their own. */
export function proposeSplitName({ sheetName, row, column, field, value }: Issue, context: RepairContext): readonly Repair[] {
  const names = NAME_FIELDS[field.entity];
  const name = splitName(String(value));
  const isFirst = field.key === names?.first;
  const other = context.cellsOf(sheetName, row).find((cell) => cell.field.key === (isFirst ? names?.last : names?.first));
  if (!name || !other || other.value !== '' || other.column === column) return [];
  const beside = { row, column: other.column, field: other.field, from: other.value, to: isFirst ? name.last : name.first };
  return [{ ...literal(isFirst ? name.first : name.last, 'likely'), besides: [beside] }];
}
