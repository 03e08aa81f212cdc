import type { EntityName } from '../../fields/entity';

/** What a person's own sheet holds. Sites are customers whose bill goes to another one, so they need a Billing Customer. */
export const SHEET_KINDS = ['customers', 'sites', 'contacts', 'equipment'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

const ENTITY_OF: Record<SheetKind, EntityName> = { customers: 'customer', sites: 'customer', contacts: 'contact', equipment: 'equipment' };

export function entityOfKind(kind: SheetKind): EntityName {
  return ENTITY_OF[kind];
}
