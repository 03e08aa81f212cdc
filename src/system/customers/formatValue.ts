import type { Field, FieldValue } from '../../domain/fields/field';
import { strings } from '../strings';

const number = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 20 });
const money = new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD' });
const date = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeZone: 'UTC' });

/** A stored value as people read it. */
export function formatValue(value: FieldValue, kind: Field['kind']): string {
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  if (typeof value === 'number')
    return kind === 'money' ? money.format(value) : kind === 'percentage' ? `${number.format(value)}%` : number.format(value);
  if (kind === 'date') return date.format(new Date(`${value}T00:00:00Z`));
  if (kind === 'dateTime') return `${date.format(new Date(`${value.slice(0, 10)}T00:00:00Z`))}, ${value.slice(11)}`;
  return value;
}
