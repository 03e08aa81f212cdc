import type { AccountSettings, CustomField } from '../fields/account';
import { customFieldKey } from '../fields/customFieldKey';
import type { FieldValue } from '../fields/field';
import { fieldsOf } from '../fields/fieldsOf';
import { isListType } from '../fields/isListType';
import { createRecordValidator } from './validateRecord';

/**
 * Whether an account's own field could hold what records hold under its key already. A list takes any line of text: records keep values that were taken out of it.
 * A heading shows none of them, and so takes all.
 */
export function createStoredValueCheck(field: CustomField, settings: AccountSettings): (value: FieldValue) => boolean {
  const key = customFieldKey(field);
  const alone: CustomField = { ...field, required: false, type: isListType(field.type) ? 'Text Box' : field.type };
  const fields = fieldsOf(field.entity, { ...settings, customFields: [alone] }).filter((candidate) => candidate.key === key);
  if (fields.length === 0) return () => true;
  const faultsOf = createRecordValidator(fields, settings);
  return (value) => faultsOf({ [key]: value }).every((fault) => fault.field !== key);
}
