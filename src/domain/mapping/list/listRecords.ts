import type { CellValue } from '../../cells/cell';
import type { RecordPart } from '../../fields/recordPart';
import { nameKey } from '../../references/nameKey';
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
 * row's equipment is its own, and so is what has no name, or hangs on what has none.
 */
export function listRecords(list: MappedSheet, columns: readonly ListColumn[]): ListRecords {
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

  list.rows.forEach((cells, row) => {
    const { holds, nameOf, emailOf } = read(cells, row);
    const [customerName, siteName] = [nameOf('customers'), nameOf('sites')];
    const customer = holds('customers') ? add('customers', customerName === '' ? null : `customers\n${customerName}`, row, null) : null;
    let place = customer;
    if (holds('sites')) {
      if (customer && siteName !== '' && siteName === customerName) {
        records.customers[customer.index]!.mentions.push({ row, as: 'sites' });
      } else place = add('sites', siteName === '' ? null : `sites\n${siteName}\n${customerName}`, row, customer);
    }
    if (holds('contacts')) people.push({ row, parent: place, name: nameOf('contacts'), email: emailOf('contacts') });
    if (holds('equipment')) add('equipment', null, row, place);
  });

  const emails = new Map<string, Set<string>>();
  const personKey = ({ parent, name }: (typeof people)[number]) =>
    `contacts\n${name}\n${parent ? (records[parent.part][parent.index]?.identity ?? '') : ''}`;
  for (const person of people) {
    const found = emails.get(personKey(person)) ?? new Set();
    emails.set(personKey(person), found);
    if (person.email !== '') found.add(person.email);
  }
  for (const person of people) {
    const key = personKey(person);
    const identity = emails.get(key)!.size > 1 ? `${key}\n${person.email}` : key;
    const isKnown = person.name !== '' && (!person.parent || records[person.parent.part][person.parent.index]?.identity !== null);
    add('contacts', isKnown ? identity : null, person.row, person.parent);
  }
  return records;
}

const NAMES: Record<RecordPart, readonly string[]> = {
  customers: ['companyName', 'contactFirstName', 'contactLastName'],
  sites: ['companyName', 'contactFirstName', 'contactLastName'],
  contacts: ['firstName', 'lastName'],
  equipment: [],
};

function createRowReader(list: MappedSheet, columns: readonly ListColumn[]) {
  const ofPart = (part: RecordPart, keys?: readonly string[]) =>
    columns.filter(({ field, isConstant }) => field.part === part && !isConstant && (!keys || keys.includes(field.of.key)));
  const byPart = (select: (part: RecordPart) => readonly ListColumn[]): Record<RecordPart, readonly ListColumn[]> => ({
    customers: select('customers'),
    sites: select('sites'),
    contacts: select('contacts'),
    equipment: select('equipment'),
  });
  const all = byPart((part) => ofPart(part));
  const names = byPart((part) => ofPart(part, NAMES[part].slice(0, 1)));
  const people = byPart((part) => ofPart(part, NAMES[part].slice(part === 'contacts' ? 0 : 1)));
  const emails = byPart((part) => ofPart(part, ['emailAddress']));
  return (cells: readonly CellValue[], row: number) => {
    const textOf = (found: readonly ListColumn[]) =>
      found
        .map(({ column }) => trimmedText(cells[column] ?? ''))
        .filter(Boolean)
        .join(' ');
    return {
      /** By what stands in the sheet: a default for blank cells makes no record. */
      holds: (part: RecordPart) => all[part].some(({ column }) => ownCell(list, row, column) !== ''),
      /** Key of the name; empty without one. */
      nameOf: (part: RecordPart) => nameKey(((part !== 'contacts' && textOf(names[part])) || textOf(people[part])) ?? ''),
      emailOf: (part: RecordPart) => textOf(emails[part]).toLowerCase(),
    };
  };
}
