import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { customFieldTypes, type AccountSettings, type CustomField } from '../../../domain/fields/account';
import { customFieldFaults, type CustomFieldFault } from '../../../domain/fields/customFieldFaults';
import { isListType } from '../../../domain/fields/isListType';
import { FormDialog } from '../../action/FormDialog';
import { fieldStrings } from '../../strings/fieldStrings';
import { draftOfField, fieldOfDraft } from './fieldDraft';
import { FieldPreview } from './FieldPreview';

interface FieldDialogProps {
  readonly entity: CustomField['entity'];
  /** The field that is changed; null for a new one. */
  readonly former: CustomField | null;
  readonly settings: AccountSettings;
  readonly onSave: (field: CustomField, signal: AbortSignal) => Promise<void>;
  readonly onClose: () => void;
}

/** One of the company's own fields, with how the template will ask for it. */
export function FieldDialog({ entity, former, settings, onSave, onClose }: FieldDialogProps) {
  const [draft, setDraft] = useState(() => draftOfField(former));
  const field = fieldOfDraft(draft, entity, former);
  const faults = faultsOf(
    field,
    settings.customFields.filter((other) => other !== former),
  );
  const isRenamed = former !== null && former.name !== field.name && former.type !== 'Heading';

  return (
    <FormDialog
      title={former ? fieldStrings.editTitle(former.name) : fieldStrings.addTitle(entity)}
      submit={former ? fieldStrings.save : fieldStrings.saveNew}
      isReady={faults.length === 0}
      onSubmit={(signal) => onSave(field, signal)}
      onClose={onClose}
    >
      <Field
        label={fieldStrings.name}
        hint={isRenamed ? fieldStrings.renamed(former.name) : fieldStrings.nameHint}
        {...(draft.name !== '' && saidOf(faults, 'name'))}
      >
        <Input value={draft.name} maxLength={100} onChange={(_event, { value }) => setDraft({ ...draft, name: value })} />
      </Field>
      <Field label={fieldStrings.type}>
        <Select
          value={draft.type}
          onChange={(_event, { value }) => setDraft({ ...draft, type: customFieldTypes.find((known) => known === value) ?? draft.type })}
        >
          {customFieldTypes.map((type) => (
            <option key={type} value={type}>
              {fieldStrings.types[type]}
            </option>
          ))}
        </Select>
      </Field>
      {isListType(draft.type) && (
        <Field label={fieldStrings.options} hint={fieldStrings.optionsHint} {...saidOf(faults, 'options')}>
          <Textarea
            rows={5}
            resize="vertical"
            value={draft.options}
            onChange={(_event, { value }) => setDraft({ ...draft, options: value })}
          />
        </Field>
      )}
      {draft.type !== 'Heading' && (
        <Checkbox
          label={fieldStrings.required}
          checked={draft.required}
          onChange={(_event, { checked }) => setDraft({ ...draft, required: checked === true })}
        />
      )}
      {field.required && (
        <Field label={fieldStrings.requiredMessage} hint={fieldStrings.requiredMessageHint}>
          <Input
            value={draft.requiredMessage}
            maxLength={500}
            onChange={(_event, { value }) => setDraft({ ...draft, requiredMessage: value })}
          />
        </Field>
      )}
      <FieldPreview field={field} settings={settings} />
    </FormDialog>
  );
}

function faultsOf(field: CustomField, others: readonly CustomField[]): readonly CustomFieldFault[] {
  // Of keys the saving takes care: a new field gets one that is free.
  return customFieldFaults([...others, field]).filter(({ at, part }) => at === others.length && part !== 'key');
}

function saidOf(faults: readonly CustomFieldFault[], part: CustomFieldFault['part']) {
  const fault = faults.find((found) => found.part === part);
  return fault ? { validationMessage: fault.message } : {};
}
