/** The kinds of record that the system takes. A site is a customer that has a Billing Customer. */
export const ENTITY_NAMES = ['customer', 'contact', 'equipment'] as const;
export type EntityName = (typeof ENTITY_NAMES)[number];

export interface Entity {
  readonly name: EntityName;
  /** The template's sheet for these records; the system's own web import refuses any other name. */
  readonly sheetName: string;
}

/** In the order in which records must arrive: what others refer to comes first. */
export const ENTITIES: readonly Entity[] = [
  { name: 'customer', sheetName: 'Customer' },
  { name: 'contact', sheetName: 'Contacts' },
  { name: 'equipment', sheetName: 'Equipment' },
];

export function entityOfSheet(sheetName: string): Entity | undefined {
  return ENTITIES.find((entity) => entity.sheetName === sheetName);
}
