import type { RecordPart } from '../../fields/recordPart';
import { nameKey } from '../../references/nameKey';
import { mapInSteps } from '../../steps/mapInSteps';
import { ownCell, type MappedSheet } from '../../validation/mappedSheet';
import { trimmedText } from '../compose/cellWords';
import type { MappableField } from '../ownSheet/mappableFields';

/** A column of a list, and the field of which record it feeds. */
export interface ListColumn {
  readonly column: number;
  readonly field: MappableField;
  readonly isConstant: boolean;
}

/** A row that a record was gathered from. The row's site may be its customer itself: then the site's columns speak of the customer too. */
export interface Mention {
  /** From 0, as in the list's `rows`. */
  readonly row: number;
  readonly as: RecordPart;
}

export interface ListRecord {
  /** The same for the same record in whatever row; null for what is a record of its own in every row. */
  readonly identity: string | null;
  readonly mentions: Mention[];
  /** The customer or site of the same row that it belongs to. */
  readonly parent: { readonly part: RecordPart; readonly index: number } | null;
}

export type ListRecords = Readonly<Record<RecordPart, readonly ListRecord[]>>;

/**
 * Which records the rows of a list hold, each once: the same customer on forty rows is one. Customers are known by their names, sites
 * by name and customer, contacts by name and where they belong, and by e-mail address where two of one name have two; each
 * row's equipment is its own, and so is what has no name, or hangs on what has none. Yields how much is done, from 0 to 1.
 */
export function* listRecords(list: MappedSheet, columns: readonly ListColumn[]): Generator<number, ListRecords> {
  const records: Record<RecordPart, ListRecord[]> = { customers: [], sites: [], contacts: [], equipment: [] };
  const known = new Map<string, number>();
  const read = createRowReader(list, columns);
  const people: { row: number; parent: ListRecord['parent']; name: string; email: string }[] = [];

  const add = (part: RecordPart, identity: string | null, row: number, parent: ListRecord['parent']) => {
    const before = identity === null ? undefined : known.get(identity);
    const index = before ?? records[part].push({ identity, mentions: [], parent }) - 1;
    if (identity !== null) known.set(identity, index);
    records[part][index]!.mentions.push({ row, as: part });
    return { part, index };
  };

  yield* mapInSteps(list.rows, (_, row) => {
    const holdsSite = read.holds(row, 'sites');
    const customerName = read.nameOf(row, 'customers');
    const customer = read.holds(row, 'customers')
      ? add('customers', customerName === '' ? null : `customers\n${customerName}`, row, null)
      : null;
    let place = customer;
    if (holdsSite) {
      const siteName = read.nameOf(row, 'sites');
      if (customer && siteName !== '' && siteName === customerName) {
        records.customers[customer.index]!.mentions.push({ row, as: 'sites' });
      } else place = add('sites', siteName === '' ? null : `sites\n${siteName}\n${customerName}`, row, customer);
    }
    if (read.holds(row, 'contacts')) people.push({ row, parent: place, name: read.nameOf(row, 'contacts'), email: read.emailOf(row) });
    if (read.holds(row, 'equipment')) add('equipment', null, row, place);
  });

  const emails = new Map<string, Set<string>>();
  const personKey = ({ parent, name }: (typeof people)[number]) =>
    `contacts\n${name}\n${parent ? (records[parent.part][parent.index]?.identity ?? '') : ''}`;
  yield* mapInSteps(people, (person) => {
    const found = emails.get(personKey(person)) ?? new Set();
    emails.set(personKey(person), found);
    if (person.email !== '') found.add(person.email);
  });
  yield* mapInSteps(people, (person) => {
    const key = personKey(person);
    const identity = emails.get(key)!.size > 1 ? `${key}\n${person.email}` : key;
    const isKnown = person.name !== '' && (!person.parent || records[person.parent.part][person.parent.index]?.identity !== null);
    add('contacts', isKnown ? identity : null, person.row, person.parent);
  });
  return records;
}

const NAMES: Record<RecordPart, readonly string[]> = {
  customers: ['companyName', 'contactFirstName', 'contactLastName'],
  sites: ['companyName', 'contactFirstName', 'contactLastName'],
  contacts: ['firstName', 'lastName'],
  equipment: [],
};

interface RowReader {
  /** By what stands in the sheet: a default for blank cells makes no record. */
  holds(row: number, part: RecordPart): boolean;
  /** Key of the record's name; empty without one. */
  nameOf(row: number, part: RecordPart): string;
  emailOf(row: number): string;
}

function createRowReader(list: MappedSheet, columns: readonly ListColumn[]): RowReader {
  const ofPart = (part: RecordPart, keys?: readonly string[]) =>
    columns
      .filter(({ field, isConstant }) => field.part === part && !isConstant && (!keys || keys.includes(field.of.key)))
      .map(({ column }) => column);
  const byPart = (select: (part: RecordPart) => readonly number[]): Record<RecordPart, readonly number[]> => ({
    customers: select('customers'),
    sites: select('sites'),
    contacts: select('contacts'),
    equipment: select('equipment'),
  });
  const all = byPart((part) => ofPart(part));
  const company = byPart((part) => (part === 'contacts' ? [] : ofPart(part, NAMES[part].slice(0, 1))));
  const person = byPart((part) => ofPart(part, NAMES[part].slice(part === 'contacts' ? 0 : 1)));
  const email = ofPart('contacts', ['emailAddress']);
  // Forty rows of a customer, or a thousand of a site, spell one name.
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const known = keys.get(name) ?? nameKey(name);
    if (keys.size < MOST_REMEMBERED) keys.set(name, known);
    return known;
  };
  const textOf = (row: number, found: readonly number[]) => {
    let text = '';
    for (const column of found) {
      const word = trimmedText(list.rows[row]?.[column] ?? '');
      if (word !== '') text = text === '' ? word : `${text} ${word}`;
    }
    return text;
  };
  return {
    holds(row, part) {
      for (const column of all[part]) if (ownCell(list, row, column) !== '') return true;
      return false;
    },
    nameOf: (row, part) => keyOf(textOf(row, company[part]) || textOf(row, person[part])),
    emailOf: (row) => textOf(row, email).toLowerCase(),
  };
}

const MOST_REMEMBERED = 10_000;
