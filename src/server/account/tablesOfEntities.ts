import type { EntityName } from '../../domain/fields/entity';

/** Where the records of each kind are, and what they are known by. */
export const TABLE_OF = {
  customer: { table: 'customers', id: 'customer_id' },
  contact: { table: 'contacts', id: 'contact_id' },
  equipment: { table: 'equipment', id: 'equipment_id' },
} as const satisfies Record<EntityName, { table: string; id: string }>;
