import type { RecordPart } from '../../domain/fields/recordPart';
import { counted } from './numberStrings';

/** The records that a row of a list can hold. */
export const PART_STRINGS: Record<
  RecordPart,
  { readonly one: string; readonly many: string; readonly counted: (count: number) => string }
> = {
  customers: { one: 'Customer', many: 'Customers', counted: (count) => counted(count, 'customer', 'customers') },
  sites: { one: 'Site', many: 'Sites', counted: (count) => counted(count, 'site', 'sites') },
  contacts: { one: 'Contact', many: 'Contacts', counted: (count) => counted(count, 'contact', 'contacts') },
  equipment: { one: 'Equipment', many: 'Equipment', counted: (count) => counted(count, 'piece of equipment', 'pieces of equipment') },
};
