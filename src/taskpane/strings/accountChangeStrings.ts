import type { AccountChange } from '../../application/signIn/accountChanges';
import type { SettingsChange } from '../../domain/fields/compareSettings';
import { ENTITY_NAMES } from '../../domain/fields/entity';
import { standardFieldsOf } from '../../domain/fields/fieldsOf';
import type { ListName } from '../../domain/fields/field';
import { counted, listed, number, rows } from './numberStrings';

export const accountChangeStrings = {
  title: 'Your company’s lists or fields have changed.',
  outdated: 'What was validated before may no longer hold.',
  validate: 'Validate again',
  more: (count: number) => `${counted(count, 'more change', 'more changes')}.`,
} as const;

/** More than this is a table, not a message. */
const NAMED_VALUES = 3;

/** One change, and what it means for the rows that were validated. */
export function wordAccountChange({ change, rows: concerned }: AccountChange): string {
  const consequence = concerned ? consequenceOf(change, concerned) : null;
  return consequence === null ? `${wordChange(change)}.` : `${wordChange(change)}: ${consequence}.`;
}

function wordChange(change: SettingsChange): string {
  switch (change.kind) {
    case 'country':
      return `Your company’s country is now ${change.to}`;
    case 'values-added':
      return `${headerOf(change.list)} has ${newValues(change.values)}`;
    case 'values-removed':
      return `${headerOf(change.list)} no longer has ${values(change.values)}`;
    case 'options-added':
      return `${change.field.header} has ${newValues(change.values)}`;
    case 'options-removed':
      return `${change.field.header} no longer has ${values(change.values)}`;
    case 'field-added':
      return `There is a new field ${change.field.header}${change.field.required ? ', which is required' : ''}`;
    case 'field-removed':
      return `There is no field ${change.field.header} any more`;
    case 'field-required':
      return `${change.field.header} is now required`;
    case 'field-optional':
      return `${change.field.header} is no longer required`;
    case 'field-retyped':
      return `${change.field.header} takes another kind of value`;
  }
}

function consequenceOf(change: SettingsChange, concerned: number): string | null {
  switch (change.kind) {
    case 'field-required':
    case 'field-added':
      return `${rows(concerned)} ${concerned === 1 ? 'has' : 'have'} none`;
    case 'field-removed':
      return `what ${rows(concerned)} ${concerned === 1 ? 'holds' : 'hold'} in it is not sent`;
    case 'values-added':
    case 'options-added':
    case 'values-removed':
    case 'options-removed':
    case 'field-retyped':
      return `${rows(concerned)} ${concerned === 1 ? 'has' : 'have'} ${change.kind === 'field-retyped' ? 'one' : 'it'}`;
    case 'field-optional':
    case 'country':
      return null;
  }
}

function newValues(added: readonly string[]): string {
  return added.length === 1 ? `a new value: ${added[0]}` : `new values: ${values(added)}`;
}

function values(all: readonly string[]): string {
  if (all.length <= NAMED_VALUES) return listed(all);
  return `${all.slice(0, NAMED_VALUES).join(', ')} and ${number(all.length - NAMED_VALUES)} more`;
}

/** What the template calls the list: the heading of the first field that takes its values from it. */
function headerOf(list: ListName): string {
  return ENTITY_NAMES.flatMap(standardFieldsOf).find((field) => field.list === list)?.header ?? list;
}
