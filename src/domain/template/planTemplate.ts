import type { Account } from '../fields/account';
import { ENTITIES } from '../fields/entity';
import type { Field, FieldKind } from '../fields/field';
import { countryRules } from '../countries/countryRules';
import { fieldsOf, optionsOf } from '../fields/fieldsOf';
import type { ColumnChoice, TemplateColumn, TemplatePlan } from './templatePlan';

/**
 * Everything that is read as text is kept as text: a General cell turns 0412 345 678 into 412345678, 1E5 into 100000, MAR1
 * into a date and `- gate code 12` into a broken formula.
 */
const FORMATS: Partial<Record<FieldKind, TemplateColumn['format']>> = {
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  money: 'money',
  percentage: 'percentage',
  number: 'general',
  wholeNumber: 'general',
};

/** The import template for one account: its three sheets in the system's order, custom fields after the standard ones. */
export function planTemplate(account: Account): TemplatePlan {
  return {
    sheets: ENTITIES.map((entity) => ({
      entity: entity.name,
      sheetName: entity.sheetName,
      columns: fieldsOf(entity.name, account).map((field) => planColumn(field, account)),
    })),
    currencySymbol: countryRules(account.country).currency.symbols[0],
    existingCustomers: account.existingCustomers.map((customer) => customer.name),
  };
}

export function planColumn(field: Field, account: Account): TemplateColumn {
  return {
    header: field.header,
    required: field.required,
    hint: field.requiredMessage ?? field.hint,
    width: Math.max(field.width, widthOfHeading(field.header)),
    format: FORMATS[field.kind] ?? 'text',
    choice: choiceOf(field, account),
  };
}

/**
 * A bold character is about a sixth wider than a plain one, and a filter's arrow takes the room of three. A heading longer than
 * the limit goes over two lines.
 */
function widthOfHeading(header: string): number {
  return Math.min(WIDEST_HEADING, Math.ceil(header.length * 1.17) + 3);
}

const WIDEST_HEADING = 44;

function choiceOf(field: Field, account: Account): ColumnChoice | null {
  switch (field.kind) {
    case 'yesNo':
      return { from: 'yesNo' };
    case 'customerReference':
      return { from: 'customers' };
    case 'state': {
      const { byKey, areComplete } = countryRules(account.country).states;
      return areComplete ? { from: 'states', options: [...new Set(byKey.values())] } : null;
    }
    case 'list': {
      const options = optionsOf(field, account);
      return options.length > 0 ? { from: 'list', options } : null;
    }
    default:
      return null;
  }
}
