import type { CustomField } from './account';
import { customFieldKey } from './customFieldKey';

export interface ChangedField {
  readonly before: CustomField;
  readonly after: CustomField;
}

/** How an account's own fields differ from what they were; the same field is the one with the same key. */
export interface CustomFieldChanges {
  readonly added: readonly CustomField[];
  readonly removed: readonly CustomField[];
  readonly renamed: readonly ChangedField[];
  readonly retyped: readonly ChangedField[];
}

export function compareCustomFields(before: readonly CustomField[], after: readonly CustomField[]): CustomFieldChanges {
  const former = new Map(before.map((field) => [identityOf(field), field]));
  const kept = after.flatMap((field) => {
    const was = former.get(identityOf(field));
    return was ? [{ before: was, after: field }] : [];
  });
  const still = new Set(after.map(identityOf));
  return {
    added: after.filter((field) => !former.has(identityOf(field))),
    removed: before.filter((field) => !still.has(identityOf(field))),
    renamed: kept.filter((pair) => pair.before.name !== pair.after.name),
    retyped: kept.filter((pair) => pair.before.type !== pair.after.type),
  };
}

function identityOf(field: CustomField): string {
  return `${field.entity} ${customFieldKey(field)}`;
}
