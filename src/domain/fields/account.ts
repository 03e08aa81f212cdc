import { z } from 'zod';
import { isStorable } from '../cells/text/isStorable';
import { COUNTRY_CODES } from '../countries/countryCodes';
import { LIST_NAMES, type ListName } from './field';

export const CUSTOM_FIELD_ENTITIES = ['customer', 'equipment'] as const;

export const customFieldTypes = [
  'Heading',
  'Text Box',
  'Text Area',
  'Checkbox',
  'Radio Button List',
  'Dropdown List',
  'Date',
  'Date Time',
  'Time',
  'Money',
  'Percentage',
  'Number',
  'Whole Number',
] as const;

const UNSTORABLE = 'Holds a character that cannot be stored.';

export const customFieldSchema = z.strictObject({
  entity: z.enum(CUSTOM_FIELD_ENTITIES),
  name: z.string().trim().min(1).max(100).refine(isStorable, UNSTORABLE),
  /** What its values are stored under, where that is not its name: see `customFieldKey`. */
  key: z.string().trim().min(1).max(100).refine(isStorable, UNSTORABLE).optional(),
  type: z.enum(customFieldTypes),
  required: z.boolean(),
  requiredMessage: z.string().max(500).refine(isStorable, UNSTORABLE).optional(),
  options: z.array(z.string().min(1).max(255).refine(isStorable, UNSTORABLE)).max(1_000).optional(),
});
export type CustomField = z.infer<typeof customFieldSchema>;

/** A customer that the system has already, as far as rows may refer to it. */
export const existingCustomerSchema = z.strictObject({ name: z.string(), importId: z.string().optional() });
export type ExistingCustomer = z.infer<typeof existingCustomerSchema>;

/** What an account defines for its imports; existing customers are kept apart because there may be a great many. */
export const accountSettingsSchema = z.strictObject({
  /** ISO 3166 code; decides how dates, amounts, phone numbers, states, postcodes and business numbers are read. */
  country: z.enum(COUNTRY_CODES),
  lists: z.strictObject(
    Object.fromEntries(LIST_NAMES.map((name) => [name, z.array(z.string())])) as Record<ListName, z.ZodArray<z.ZodString>>,
  ),
  customFields: z.array(customFieldSchema),
});
export type AccountSettings = z.infer<typeof accountSettingsSchema>;

/** Lists without a value, for an account of which nothing is known. */
export function emptyLists(): Record<ListName, string[]> {
  return Object.fromEntries(LIST_NAMES.map((name) => [name, []])) as unknown as Record<ListName, string[]>;
}

/** Everything outside the workbook that rows are judged against. */
export interface Account extends AccountSettings {
  readonly existingCustomers: readonly ExistingCustomer[];
}
