import { isStorable } from '../cells/text/isStorable';
import type { CustomField } from './account';
import { customFieldKey } from './customFieldKey';
import { standardFieldsOf } from './fieldsOf';
import { isListType } from './isListType';
import { isOwnHeader } from './isOwnHeader';
import { listFaults } from './listFaults';
import { templateHeaderKey } from './templateHeaderKey';

/** What keeps an account's own fields from being used as they are. */
export interface CustomFieldFault {
  /** Place of the field among them. */
  readonly at: number;
  readonly part: 'name' | 'key' | 'required' | 'options';
  /** For people. */
  readonly message: string;
}

const CONTROL = /\p{Cc}/u;

/**
 * All faults of an account's own fields. Their names become headers beside those of the template, which are matched without regard to case and spaces: no two
 * may be taken for each other.
 */
export function customFieldFaults(fields: readonly CustomField[]): readonly CustomFieldFault[] {
  return fields.flatMap((field, at) => {
    const others = fields.slice(0, at).filter(({ entity }) => entity === field.entity);
    return [nameFault(field, others), keyFault(field, others), headingFault(field), optionsFault(field)].flatMap((fault) =>
      fault ? [{ at, ...fault }] : [],
    );
  });
}

type Fault = Omit<CustomFieldFault, 'at'> | null;

function nameFault({ entity, name }: CustomField, others: readonly CustomField[]): Fault {
  const fault = (message: string): Fault => ({ part: 'name', message });
  const key = spacelessKey(name);
  if (key === '') return fault('Give the field a name.');
  if (CONTROL.test(name) || !isStorable(name)) return fault('A name is one line of text.');
  if (isOwnHeader(name)) return fault('Names that begin with “Fieldsheet” are kept for the columns of results.');
  const standard = standardFieldsOf(entity).find(({ header }) => spacelessKey(header) === key);
  if (standard) return fault(`The template has a column “${standard.header}” already. Choose another name.`);
  if (others.some((other) => spacelessKey(other.name) === key)) return fault('Another field has this name already. Choose another name.');
  return null;
}

function spacelessKey(name: string): string {
  return templateHeaderKey(name).replaceAll(' ', '');
}

function keyFault(field: CustomField, others: readonly CustomField[]): Fault {
  const key = customFieldKey(field);
  return others.some((other) => customFieldKey(other) === key)
    ? { part: 'key', message: 'The values of another field are stored under this key.' }
    : null;
}

function headingFault({ type, required }: CustomField): Fault {
  return type === 'Heading' && required ? { part: 'required', message: 'A heading holds no data, so it cannot be required.' } : null;
}

function optionsFault({ type, options = [] }: CustomField): Fault {
  const fault = (message: string): Fault => ({ part: 'options', message });
  if (!isListType(type)) return options.length > 0 ? fault(`A field of the type ${type} has no options.`) : null;
  if (options.length === 0) return fault('Give the list at least one option.');
  const [first] = listFaults(options);
  return first ? fault(first.message) : null;
}
