import type { CellValue } from '../cells/cell';
import { serialOfIso } from '../cells/dates/serialDate';
import type { Field, FieldValue } from '../fields/field';
import type { DateSystem, MappedSheet } from '../validation/mappedSheet';
import type { ValidatedSheet } from '../validation/validation';

/**
 * The rows of a template sheet that mean what these records mean: what was understood as the template holds it, and what was not as it
 * stands, to be repaired there. One cell for each of `fields`; texts are to be written as texts.
 *
 * @param mapped what `validated` was made of
 */
export function templateRows(
  validated: ValidatedSheet,
  mapped: MappedSheet,
  fields: readonly Field[],
  dateSystem: DateSystem,
): readonly (readonly CellValue[])[] {
  const columnOf = new Map(mapped.columns.map((field, column) => [field?.key, column]));
  return validated.rows.map(({ row, values }, at) => {
    const cells = mapped.rows[mapped.gathered ? at : row - mapped.firstRow] ?? [];
    return fields.map((field) => {
      const value = values.get(field.key);
      return value === undefined ? (cells[columnOf.get(field.key) ?? -1] ?? '') : cellOf(value, field, dateSystem);
    });
  });
}

function cellOf(value: FieldValue, { kind }: Field, dateSystem: DateSystem): CellValue {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return kind === 'percentage' ? value / 100 : value;
  return kind === 'date' || kind === 'dateTime' || kind === 'time' ? serialOfIso(value, dateSystem) : value;
}
