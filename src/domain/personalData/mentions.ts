import type { FieldValue } from '../fields/field';
import { referenceKey } from '../references/nameKey';

/** Somebody, by what they are known by. */
export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Two fields that make one name. */
const NAME_FIELDS = [
  ['firstName', 'lastName'],
  ['contactFirstName', 'contactLastName'],
] as const;

/** A country's code is at most three digits, and what is left of a mobile number is nine in the countries that we know. */
const TELLING_DIGITS = 9;
const PHONE_LIKE = /\d(?:[\s().\-/]*\d){5,}/g;
const BESIDE_ADDRESSES = /[\s<>()[\]",;:]+/;

/** Whether text names the person: their whole name, address or number stands in it. */
export function mentions({ name, email, phone }: Person, text: string): boolean {
  return (
    (name !== undefined && wordsOf(text).includes(wordsOf(name))) ||
    (email !== undefined && addressesIn(text).includes(email.toLowerCase())) ||
    (phone !== undefined && numbersIn(text).some((digits) => digits.endsWith(tellingDigits(phone))))
  );
}

/** Keys of the fields that name the person. */
export function fieldsThatMention(person: Person, values: Readonly<Record<string, FieldValue | null | undefined>>): string[] {
  const found = new Set(Object.keys(values).filter((key) => values[key] !== null && mentions(person, String(values[key]))));
  for (const pair of NAME_FIELDS) {
    const name = pair.map((key) => values[key] ?? '').join(' ');
    if (mentions({ name: person.name }, name)) for (const key of pair) if (values[key] !== undefined) found.add(key);
  }
  return [...found];
}

/** The digits by which a number is known, however it is written. */
export function tellingDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '').slice(-TELLING_DIGITS);
}

/** The words, with a blank around each, so that a name is not found in a longer one. */
function wordsOf(text: string): string {
  return ` ${referenceKey(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}

function addressesIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(BESIDE_ADDRESSES)
    .map((word) => word.replace(/^mailto:|[.!?]+$/g, ''));
}

function numbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(PHONE_LIKE)].map(([digits]) => digits.replace(/\D/g, ''));
}
