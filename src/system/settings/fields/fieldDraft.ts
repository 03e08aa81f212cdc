import { customFieldTypes, type CustomField } from '../../../domain/fields/account';
import { isListType } from '../../../domain/fields/isListType';
import { renamedField } from '../../../domain/fields/renamedField';

/** A field as it is being filled in. */
export interface FieldDraft {
  readonly name: string;
  readonly type: CustomField['type'];
  readonly required: boolean;
  readonly requiredMessage: string;
  /** One a line. */
  readonly options: string;
}

export function draftOfField(field: CustomField | null): FieldDraft {
  return {
    name: field?.name ?? '',
    type: field?.type ?? customFieldTypes[1],
    required: field?.required ?? false,
    requiredMessage: field?.requiredMessage ?? '',
    options: (field?.options ?? []).join('\n'),
  };
}

/** The field that the draft describes: of its parts those that its type has. */
export function fieldOfDraft(draft: FieldDraft, entity: CustomField['entity'], former: CustomField | null): CustomField {
  const { type } = draft;
  const name = draft.name.trim();
  const options = draft.options
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '');
  const required = draft.required && type !== 'Heading';
  const requiredMessage = draft.requiredMessage.trim();
  const named = former ? renamedField(former, name) : { name };
  return {
    entity,
    name,
    ...('key' in named && named.key !== undefined && { key: named.key }),
    type,
    required,
    ...(required && requiredMessage !== '' && { requiredMessage }),
    ...(isListType(type) && { options }),
  };
}
