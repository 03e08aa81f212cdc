import { isStorable } from '../cells/text/isStorable';
import type { Role } from '../people/role';
import { nameKey } from '../references/nameKey';
import { z } from 'zod';
import type { AccountSettings } from './account';
import { customFieldKey } from './customFieldKey';
import type { Field } from './field';
import { optionsOf } from './fieldsOf';

/** A value that a list can get. */
export const listValueSchema = z.string().trim().min(1).max(255).refine(isStorable, 'holds a character that cannot be stored');

/**
 * Whether a person may add a value to the field's list. Users are people with an account of their own and come from nowhere else;
 * payment terms and price levels only an administrator creates (the documents of the target system say so), and so it is with
 * the account's own fields.
 */
export function mayAddTo(field: Field, role: Role): boolean {
  if (field.kind !== 'list' || field.list === 'assignedUser') return false;
  const isAdministrators = field.list === undefined || field.list === 'paymentTerm' || field.list === 'priceLevel';
  return role === 'administrator' || (role === 'importer' && !isAdministrators);
}

export interface ListAddition {
  readonly settings: AccountSettings;
  /** The value as the list has it: an option that is there already stays as it is written. */
  readonly value: string;
  readonly added: boolean;
}

/** Puts a value at the end of the field's list, unless it is there but for case and spacing. */
export function addListValue(settings: AccountSettings, field: Field, value: string): ListAddition {
  const same = optionsOf(field, settings).find((option) => nameKey(option) === nameKey(value));
  if (same !== undefined) return { settings, value: same, added: false };
  const { list } = field;
  return { settings: list ? withValue(settings, list, value) : withOption(settings, field, value), value, added: true };
}

function withValue(settings: AccountSettings, list: NonNullable<Field['list']>, value: string): AccountSettings {
  return { ...settings, lists: { ...settings.lists, [list]: [...settings.lists[list], value] } };
}

function withOption(settings: AccountSettings, field: Field, value: string): AccountSettings {
  const customFields = settings.customFields.map((custom) =>
    custom.entity === field.entity && customFieldKey(custom) === field.key
      ? { ...custom, options: [...(custom.options ?? []), value] }
      : custom,
  );
  return { ...settings, customFields };
}
