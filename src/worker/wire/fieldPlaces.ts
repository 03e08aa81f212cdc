import type { Field } from '../../domain/fields/field';
import type { MappedSheet } from '../../domain/validation/mappedSheet';

/** More than Excel has. */
const MAX_COLUMNS = 32_768;

/** Fields by where they stand: both sides have them, so that they need not be sent with every cell. */
export function placeFields(sheets: readonly MappedSheet[]): ReadonlyMap<Pick<Field, 'header'>, number> {
  return new Map(
    sheets.flatMap(({ columns }, sheet) =>
      columns.flatMap((field, column) => (field ? [[field, sheet * MAX_COLUMNS + column] as const] : [])),
    ),
  );
}

export function fieldAt(sheets: readonly MappedSheet[], place: number): Field {
  return sheets[Math.floor(place / MAX_COLUMNS)]!.columns[place % MAX_COLUMNS]!;
}
