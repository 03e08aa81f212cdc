import { splitName } from '../../cells/text/splitName';
import type { EntityName } from '../../fields/entity';
import { CellState, type SheetReading } from '../sheetReading';

/** The fields of a person's name. */
export const NAME_FIELDS: Partial<Record<EntityName, { readonly first: string; readonly last: string }>> = {
  customer: { first: 'contactFirstName', last: 'contactLastName' },
  contact: { first: 'firstName', last: 'lastName' },
};

/** Marks a first or last name that looks like the whole name, where the other one is blank. */
export function checkNames({ sheet, columnOf, findings }: SheetReading): void {
  const names = NAME_FIELDS[sheet.entity];
  const [first, last] = [names?.first, names?.last].map((key) => (key === undefined ? undefined : columnOf.get(key)));
  if (!first || !last) return;
  first.values.forEach((value, index) => {
    if (last.states[index] === CellState.Blank && typeof value === 'string' && splitName(value))
      findings.add('whole-name', index, first.column);
  });
  last.values.forEach((value, index) => {
    if (first.states[index] === CellState.Blank && typeof value === 'string' && value.includes(',') && splitName(value))
      findings.add('whole-name', index, last.column);
  });
}
