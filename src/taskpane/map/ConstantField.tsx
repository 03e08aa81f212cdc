import { Combobox, Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { createCellReader } from '../../domain/cells/createCellReader';
import type { Account } from '../../domain/fields/account';
import type { Field as DataField } from '../../domain/fields/field';
import { listedValues } from '../../domain/mapping/values/listedValues';
import { nameKey } from '../../domain/references/nameKey';
import { mapStrings } from '../strings/mapStrings';

interface ConstantFieldProps {
  readonly field: DataField;
  readonly account: Account;
  readonly label: string;
  /** Names of customers in the sheet itself. */
  readonly customers: readonly string[];
  /** Empty when there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One value for many rows, in the field's own control. Only what the field takes becomes the value. */
export function ConstantField(props: ConstantFieldProps) {
  const { field, account } = props;
  switch (field.kind) {
    case 'list':
    case 'yesNo':
    case 'state':
      return <ListConstant {...props} options={listedValues(field, account)?.options ?? []} />;
    case 'date':
      return <MomentConstant {...props} type="date" />;
    case 'dateTime':
      return <MomentConstant {...props} type="datetime-local" />;
    case 'time':
      return <MomentConstant {...props} type="time" />;
    case 'customerReference':
      return <CustomerConstant {...props} />;
    default:
      return <TextConstant {...props} />;
  }
}

function ListConstant({ label, value, onChange, options }: ConstantFieldProps & { readonly options: readonly string[] }) {
  return (
    <Field label={label}>
      <Dropdown
        value={value}
        placeholder={mapStrings.pick}
        selectedOptions={[value]}
        onOptionSelect={(_event, { optionValue }) => onChange(optionValue ?? '')}
      >
        <Option value="" text={mapStrings.none}>
          {mapStrings.none}
        </Option>
        {options.map((option) => (
          <Option key={option}>{option}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Held in ISO form, which is read the same whatever the order of day and month. */
function MomentConstant({ label, value, onChange, type }: ConstantFieldProps & { readonly type: 'date' | 'datetime-local' | 'time' }) {
  return (
    <Field label={label}>
      <Input type={type} value={value} onChange={(_event, { value: moment }) => onChange(moment)} />
    </Field>
  );
}

/** As many as one can look through; typing narrows them down. */
const MOST_CUSTOMERS = 50;

function CustomerConstant({ account, label, customers, value, onChange }: ConstantFieldProps) {
  const [typed, setTyped] = useState(value);
  const wanted = nameKey(typed);
  const names = [...new Set([...account.existingCustomers.map(({ name }) => name), ...customers])];
  const found = names.filter((name) => nameKey(name).includes(wanted)).slice(0, MOST_CUSTOMERS);
  return (
    <Field label={label} hint={mapStrings.customerHint}>
      <Combobox
        value={typed}
        selectedOptions={[value]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(value)}
        onOptionSelect={(_event, { optionValue = '' }) => {
          setTyped(optionValue);
          onChange(optionValue);
        }}
      >
        {found.map((name) => (
          <Option key={name}>{name}</Option>
        ))}
      </Combobox>
    </Field>
  );
}

function TextConstant({ field, account, label, value, onChange }: ConstantFieldProps) {
  const [typed, setTyped] = useState(value);
  const understands = (text: string) => text.trim() === '' || createCellReader(field, account, 1900)(text).is === 'understood';
  return (
    <Field
      label={label}
      validationState={understands(typed) ? 'none' : 'error'}
      {...(understands(typed) ? { hint: field.hint } : { validationMessage: `${mapStrings.notUnderstood} ${field.hint}` })}
    >
      <Input
        value={typed}
        onChange={(_event, { value: text }) => {
          setTyped(text);
          onChange(understands(text) ? text : '');
        }}
      />
    </Field>
  );
}
