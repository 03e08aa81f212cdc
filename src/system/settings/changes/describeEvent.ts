import type { AuditEvent } from '../../../contract/audit';
import { ROLES } from '../../../domain/people/role';
import { changeStrings } from '../../strings/changeStrings';
import { shellStrings } from '../../strings/shellStrings';
import { LIST_COLUMNS } from '../lists/listColumns';

/** So many names of one kind are told. */
const NAMES_TOLD = 5;

/** What an event was about, in a sentence's worth of words; empty where its kind says all. */
export function describeEvent({ action, details }: AuditEvent): string {
  const text = (key: string) => (typeof details[key] === 'string' ? details[key] : '');
  const count = (key: string) => (typeof details[key] === 'number' ? details[key] : 0);
  switch (action) {
    case 'member-role-changed':
      return changeStrings.roleChange(text('person'), roleIn(text('from')), roleIn(text('to')));
    case 'member-removed':
      return changeStrings.withRole(text('person'), roleIn(text('role')));
    case 'invitation-made':
      return changeStrings.withRole(text('email'), roleIn(text('role')));
    case 'list-changed': {
      const header = LIST_COLUMNS.find(({ list }) => list === details.list)?.header ?? text('list');
      return `${header}: ${differences(details)}`;
    }
    case 'list-value-added':
      return `${text('field')}: ${changeStrings.added(text('value'))}`;
    case 'custom-fields-changed':
      return differences(details);
    case 'import-started':
    case 'import-cancelled':
    case 'import-undone':
      return changeStrings.import(text('workbook'), count('rows'));
    case 'token-made':
      return changeStrings.token(text('token'), count('days'));
    case 'password-changed':
      return text('by') === 'link' ? changeStrings.byLink : '';
    default:
      return Object.values(details)
        .filter((value) => typeof value === 'string')
        .join(', ');
  }
}

function differences(details: AuditEvent['details']): string {
  const told = (['added', 'removed', 'renamed', 'retyped'] as const).flatMap((kind) => {
    const names = details[kind];
    return Array.isArray(names) && names.length > 0 ? [changeStrings[kind](listed(names))] : [];
  });
  return told.length > 0 ? told.join('; ') : changeStrings.orderAlone;
}

function listed(names: readonly string[]): string {
  const told = names.slice(0, NAMES_TOLD).join(', ');
  return names.length > NAMES_TOLD ? changeStrings.andMore(told, names.length - NAMES_TOLD) : told;
}

function roleIn(text: string): string {
  const role = ROLES.find((known) => known === text);
  return role ? shellStrings.roles[role].toLowerCase() : text;
}
