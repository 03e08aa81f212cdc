import type { CountryCode } from '../countries/countryCodes';
import { countryRules } from '../countries/countryRules';
import type { AccountSettings, CustomField } from './account';
import { CONTACT_FIELDS } from './contactFields';
import { customFieldKey } from './customFieldKey';
import { CUSTOMER_FIELDS } from './customerFields';
import type { EntityName } from './entity';
import { EQUIPMENT_FIELDS } from './equipmentFields';
import type { Field, FieldKind } from './field';

const STANDARD_FIELDS: Record<EntityName, readonly Field[]> = {
  customer: CUSTOMER_FIELDS,
  contact: CONTACT_FIELDS,
  equipment: EQUIPMENT_FIELDS,
};

/** A Heading is a label on the system's forms: it holds no data and so has no column. */
const KIND_OF_CUSTOM_TYPE: Record<Exclude<CustomField['type'], 'Heading'>, FieldKind> = {
  'Text Box': 'text',
  'Text Area': 'longText',
  Checkbox: 'yesNo',
  'Radio Button List': 'list',
  'Dropdown List': 'list',
  Date: 'date',
  'Date Time': 'dateTime',
  Time: 'time',
  Money: 'money',
  Percentage: 'percentage',
  Number: 'number',
  'Whole Number': 'wholeNumber',
};

/** The fields that every account has for an entity, in template order; hints leave room for a country's examples, as in `{phone}`. */
export function standardFieldsOf(entity: EntityName): readonly Field[] {
  return STANDARD_FIELDS[entity];
}

/** The fields of an entity in template order: the standard ones in the words of the account's country, then the account's own. */
export function fieldsOf(entity: EntityName, account: AccountSettings): readonly Field[] {
  const custom = account.customFields.filter((field) => field.entity === entity).flatMap(toField);
  return [...STANDARD_FIELDS[entity].map((field) => inWordsOf(account.country, field)), ...custom];
}

/** Puts the country's examples into the hint: `For example {mobile}.` */
function inWordsOf(code: CountryCode, field: Field): Field {
  const { examples, businessNumber } = countryRules(code);
  const words: Readonly<Record<string, string>> = { ...examples, numberConsistsOf: businessNumber.consistsOf };
  return { ...field, hint: field.hint.replace(/\{(\w+)\}/g, (placeholder, name: string) => words[name] ?? placeholder) };
}

function toField(custom: CustomField): Field[] {
  if (custom.type === 'Heading') return [];
  const kind = KIND_OF_CUSTOM_TYPE[custom.type];
  return [
    {
      key: customFieldKey(custom),
      entity: custom.entity,
      header: custom.name,
      kind,
      required: custom.required,
      ...(custom.requiredMessage && { requiredMessage: custom.requiredMessage }),
      ...(kind === 'list' && { options: custom.options ?? [] }),
      hint: `${custom.type}, one of your own fields.`,
      maxLength: kind === 'longText' ? 8_000 : 255,
      width: Math.max(14, Math.min(30, custom.name.length + 4)),
    },
  ];
}

/** The values that a list field takes: the account's list, or a custom field's own options. */
export function optionsOf(field: Field, account: AccountSettings): readonly string[] {
  return field.list ? account.lists[field.list] : (field.options ?? []);
}
