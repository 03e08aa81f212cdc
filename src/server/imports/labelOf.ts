import { customerName } from '../../domain/references/customerName';
import type { EntityName } from '../../domain/fields/entity';
import type { FieldValue } from '../../domain/fields/field';

const MAX_LENGTH = 200;

/** A failed row may fail for just these: NUL and halves of surrogate pairs, the one made by cutting included. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** What people know the row by in the history of imports; empty when it has nothing of the kind. */
export function labelOf(entity: EntityName, values: Readonly<Record<string, FieldValue | null>>): string {
  return textOf(entity, values).slice(0, MAX_LENGTH).replace(UNSTORABLE, '');
}

function textOf(entity: EntityName, values: Readonly<Record<string, FieldValue | null>>): string {
  switch (entity) {
    case 'customer':
      return customerName({ get: (key) => values[key] ?? undefined }) ?? '';
    case 'contact':
      return ['firstName', 'lastName'].flatMap((key) => values[key] ?? []).join(' ');
    case 'equipment':
      return ['equipmentNumber', 'equipmentName'].flatMap((key) => values[key] ?? []).join(' ');
  }
}
