import type { FieldValue } from '../fields/field';

/** A customer's name, which is what the system knows it by: the company name, else first and last name; null without any. */
export function customerName(values: { get(key: string): FieldValue | undefined }): string | null {
  const company = textOf(values.get('companyName'));
  if (company) return company;
  const person = [textOf(values.get('contactFirstName')), textOf(values.get('contactLastName'))].filter(Boolean).join(' ');
  return person || null;
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined ? '' : String(value).trim();
}
