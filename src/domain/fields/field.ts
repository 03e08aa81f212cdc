import type { EntityName } from './entity';

/** How a cell of the field is read, checked and offered in the template. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'website'
  | 'businessNumber'
  | 'state'
  | 'postcode'
  | 'country'
  | 'yesNo'
  | 'list'
  | 'customerReference'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'money'
  | 'percentage'
  | 'number'
  | 'wholeNumber';

/** The lists that an account keeps; a custom field's options are its own and have no list name. */
export const LIST_NAMES = [
  'customerType',
  'leadSource',
  'assignedUser',
  'paymentTerm',
  'priceLevel',
  'contactRole',
  'supplier',
  'equipmentType',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export interface Field {
  /** Unique within its entity. Of a custom field: see `customFieldKey`. */
  readonly key: string;
  readonly entity: EntityName;
  /** The template's column header, exactly as the system expects it. */
  readonly header: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What the account's administrator wants people to read when the field is blank. */
  readonly requiredMessage?: string;
  /** Where a list field's options come from; a custom list field has `options` instead. */
  readonly list?: ListName;
  readonly options?: readonly string[];
  /** One or two sentences for the person filling the column, with examples of the account's country. */
  readonly hint: string;
  /** Longest text that the system stores, in UTF-16 code units. */
  readonly maxLength: number;
  /** Column width in the template, in characters of the default font. */
  readonly width: number;
}

/**
 * A cell's value once understood, as it travels to the server: text; a number for money, percentages (12 for 12 %) and
 * numbers; a boolean for Yes/No; ISO 8601 text for dates (`2026-03-07`), date times (`2026-03-07T14:30`) and times (`14:30`).
 */
export type FieldValue = string | number | boolean;
