import { fieldsOf } from './fieldsOf';
import type { AccountSettings } from './account';
import { ENTITIES, type EntityName } from './entity';
import { LIST_NAMES, type Field, type FieldKind, type ListName } from './field';

/** What is different about an account's lists and fields. */
export type SettingsChange =
  | { readonly kind: 'country'; readonly from: AccountSettings['country']; readonly to: AccountSettings['country'] }
  | { readonly kind: 'values-added' | 'values-removed'; readonly list: ListName; readonly values: readonly string[] }
  | { readonly kind: 'options-added' | 'options-removed'; readonly field: Field; readonly values: readonly string[] }
  | { readonly kind: 'field-added' | 'field-removed' | 'field-required' | 'field-optional'; readonly field: Field }
  | { readonly kind: 'field-retyped'; readonly field: Field; readonly from: FieldKind };

/** In the order: country, lists, then the account's own fields as they stand now. The order of values and fields alone is no change. */
export function compareSettings(before: AccountSettings, after: AccountSettings): SettingsChange[] {
  return [
    ...(before.country === after.country ? [] : [{ kind: 'country' as const, from: before.country, to: after.country }]),
    ...LIST_NAMES.flatMap((list) => compareList(list, before.lists[list], after.lists[list])),
    ...ENTITIES.flatMap(({ name }) => compareFields(ownFields(name, before), ownFields(name, after))),
  ];
}

function compareList(list: ListName, before: readonly string[], after: readonly string[]): SettingsChange[] {
  const { added, removed } = compareValues(before, after);
  return [
    ...(added.length > 0 ? [{ kind: 'values-added' as const, list, values: added }] : []),
    ...(removed.length > 0 ? [{ kind: 'values-removed' as const, list, values: removed }] : []),
  ];
}

function compareFields(before: ReadonlyMap<string, Field>, after: ReadonlyMap<string, Field>): SettingsChange[] {
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  return [
    ...[...after.values()].flatMap((field) => compareField(before.get(field.key), field)),
    ...removed.map((field) => ({ kind: 'field-removed' as const, field })),
  ];
}

function compareField(before: Field | undefined, field: Field): SettingsChange[] {
  if (!before) return [{ kind: 'field-added', field }];
  const { added, removed } = compareValues(before.options ?? [], field.options ?? []);
  const isBothLists = before.kind === 'list' && field.kind === 'list';
  return [
    ...(before.kind === field.kind ? [] : [{ kind: 'field-retyped' as const, field, from: before.kind }]),
    ...(before.required === field.required
      ? []
      : [{ kind: field.required ? ('field-required' as const) : ('field-optional' as const), field }]),
    ...(isBothLists && added.length > 0 ? [{ kind: 'options-added' as const, field, values: added }] : []),
    ...(isBothLists && removed.length > 0 ? [{ kind: 'options-removed' as const, field, values: removed }] : []),
  ];
}

function compareValues(before: readonly string[], after: readonly string[]) {
  const [old, current] = [new Set(before), new Set(after)];
  return { added: after.filter((value) => !old.has(value)), removed: before.filter((value) => !current.has(value)) };
}

/** By key. The standard fields are every account's. */
function ownFields(entity: EntityName, settings: AccountSettings): ReadonlyMap<string, Field> {
  const own = fieldsOf(entity, settings).filter(({ key }) => key.startsWith('custom.'));
  return new Map(own.map((field) => [field.key, field]));
}
