import type { EntityName } from '../../fields/entity';
import { entityOfPart, RECORD_PARTS, type RecordPart } from '../../fields/recordPart';

/**
 * What each row of a person's own sheet is. Sites are customers whose bill goes to another one, so they need a Billing Customer;
 * a row of a list holds several records, such as an asset with its site, customer and contact.
 */
export const SHEET_KINDS = [...RECORD_PARTS, 'list'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Which records a sheet of this kind can hold. */
export function partsOf(kind: SheetKind): readonly RecordPart[] {
  return kind === 'list' ? RECORD_PARTS : [kind];
}

/** What the rows are; the first of its records for a list, whose rows are several. */
export function entityOfKind(kind: SheetKind): EntityName {
  return entityOfPart(kind === 'list' ? 'customers' : kind);
}
