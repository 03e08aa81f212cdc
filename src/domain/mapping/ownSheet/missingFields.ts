import type { RecordPart } from '../../fields/recordPart';
import type { MappableField } from './mappableFields';
import type { SheetKind } from './sheetKind';

/** What no row of a sheet would have: one field, or any one of several. */
export interface MissingField {
  readonly anyOf: readonly MappableField[];
}

const NAMES: Record<RecordPart, readonly string[]> = {
  customers: ['companyName', 'contactFirstName', 'contactLastName'],
  sites: ['companyName', 'contactFirstName', 'contactLastName'],
  contacts: ['firstName', 'lastName'],
  equipment: [],
};

/** In a list, the records of the same row whose name fills the reference. */
const FILLED_BY: Record<RecordPart, readonly RecordPart[]> = {
  customers: [],
  sites: ['customers'],
  contacts: ['customers', 'sites'],
  equipment: ['customers', 'sites'],
};

/** What every row needs and nothing feeds; `fed` has the keys of the fields that a column or a constant feeds. */
export function missingFields(kind: SheetKind, fed: ReadonlySet<string>, all: readonly MappableField[]): readonly MissingField[] {
  const fields = all.filter(({ split }) => split === null);
  const namesOf = (part: RecordPart) => fields.filter((field) => field.part === part && NAMES[part].includes(field.of.key));
  const isNamed = (part: RecordPart) => namesOf(part).some(({ key }) => fed.has(key));
  if (kind !== 'list') return missingOf(kind);
  const parts = [...new Set(fields.filter(({ key }) => fed.has(key)).map(({ part }) => part))];
  if (parts.length === 0) return [{ anyOf: [...namesOf('customers'), ...namesOf('sites')] }];
  return parts.flatMap(missingOf);

  function missingOf(part: RecordPart): readonly MissingField[] {
    const names = namesOf(part);
    const isNeeded = (field: MappableField) => field.part === part && (field.required || isReference(field));
    const single = fields
      .filter(
        (field) => isNeeded(field) && !fed.has(field.key) && !(isReference(field) && kind === 'list' && FILLED_BY[part].some(isNamed)),
      )
      .map((field) => ({ anyOf: [field] }));
    return names.length === 0 || isNamed(part) ? single : [{ anyOf: names }, ...single];
  }
}

/** Sites have to name who pays, although the field is not required of customers. */
function isReference({ part, of }: MappableField): boolean {
  return of.kind === 'customerReference' && part !== 'customers';
}
