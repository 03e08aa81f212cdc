import type { EntityName } from './entity';

/** The records that a row of a list can hold, those that others refer to first. */
export const RECORD_PARTS = ['customers', 'sites', 'contacts', 'equipment'] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

const ENTITY_OF: Record<RecordPart, EntityName> = { customers: 'customer', sites: 'customer', contacts: 'contact', equipment: 'equipment' };

export function entityOfPart(part: RecordPart): EntityName {
  return ENTITY_OF[part];
}
