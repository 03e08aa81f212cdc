import type { CustomField } from '../../../domain/fields/account';
import { customFieldKey } from '../../../domain/fields/customFieldKey';
import { withFreeKey } from '../../../domain/fields/withFreeKey';
import { moved } from '../moved';

/** Gives the fields as they are to be; null when the one that it is about is not there as the person saw it. */
export type FieldEdit = (fields: readonly CustomField[]) => readonly CustomField[] | null;

export function addField(field: CustomField): FieldEdit {
  return (fields) => [...fields, withFreeKey(field, fields)];
}

/** Done already, by a first try whose answer was lost, it changes nothing. */
export function replaceField(before: CustomField, after: CustomField): FieldEdit {
  return (fields) => {
    const at = placeOf(fields, before);
    if (isSame(fields[at], after)) return fields;
    return isSame(fields[at], before) ? fields.with(at, after) : null;
  };
}

export function removeField(field: CustomField): FieldEdit {
  return (fields) => {
    const at = placeOf(fields, field);
    if (at < 0) return fields;
    return isSame(fields[at], field) ? fields.toSpliced(at, 1) : null;
  };
}

/** Among the fields of its own entity. */
export function moveField(field: CustomField, by: -1 | 1): FieldEdit {
  return (fields) => {
    const kin = fields.filter(({ entity }) => entity === field.entity);
    const order = [...moved(kin, placeOf(kin, field), by)];
    return fields.map((found) => (found.entity === field.entity ? order.shift()! : found));
  };
}

function placeOf(fields: readonly CustomField[], field: CustomField): number {
  return fields.findIndex((found) => found.entity === field.entity && customFieldKey(found) === customFieldKey(field));
}

function isSame(one: CustomField | undefined, other: CustomField): boolean {
  return one !== undefined && sorted(one) === sorted(other);
}

/** Whatever the order in which the parts came. */
function sorted(field: CustomField): string {
  return JSON.stringify(Object.entries(field).toSorted(([one], [other]) => one.localeCompare(other)));
}
