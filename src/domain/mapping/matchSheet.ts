import type { ColumnMatch } from './columnMatch';
import { claimParts } from './list/claimParts';
import { matchColumns, settleClaims } from './matchColumns';
import type { MappableField } from './ownSheet/mappableFields';
import type { SheetKind } from './ownSheet/sheetKind';

interface SheetToMatch {
  readonly kind: SheetKind;
  readonly headers: readonly string[];
  /** `mappableFields` of the kind. */
  readonly fields: readonly MappableField[];
  readonly samples?: readonly (readonly string[])[];
}

/** `matchColumns` for a sheet of one kind of records, or over the fields of all for a list. */
export function matchSheet({ kind, headers, fields, samples = [] }: SheetToMatch): readonly ColumnMatch[] {
  const whole = fields.filter(({ split }) => split === null);
  const input = { headers, fields: whole, samples };
  return kind === 'list' ? settleClaims(claimParts(headers, whole), input) : matchColumns(input);
}
