import type { FieldValue } from '../fields/field';

/** A customer's name, which is what the system knows it by: the company name, else first and last name; null without any. */
export function customerName(values: { get(key: string): FieldValue | undefined }): string | null {
  return nameOf(values.get('companyName'), values.get('contactFirstName'), values.get('contactLastName'));
}

/** The same of the values themselves. */
export function nameOf(company: FieldValue | undefined, first: FieldValue | undefined, last: FieldValue | undefined): string | null {
  return textOf(company) || [textOf(first), textOf(last)].filter(Boolean).join(' ') || null;
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined ? '' : String(value).trim();
}
