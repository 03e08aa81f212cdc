import { createCellReader, type CellReader } from '../../cells/createCellReader';
import type { CellValue } from '../../cells/cell';
import type { Account } from '../../fields/account';
import type { FieldValue } from '../../fields/field';
import { customerName } from '../../references/customerName';
import { nameKey, referenceKey } from '../../references/nameKey';
import { REFERENCE_KEY } from '../customersOfSheets';
import type { DateSystem, MappedSheet } from '../mappedSheet';

/**
 * How a row hangs together with others. Two rows that share something they bear may be duplicates of each other; a row that
 * refers to what another bears may mean it. Wider than the rules themselves: what is linked is judged again, not found guilty.
 */
export interface RowLinks {
  readonly bears: readonly string[];
  readonly refersTo: readonly string[];
  /** A customer's name as it is written: references are held to its spaces, which keys let go. */
  readonly name?: string;
}

export type LinksReader = (cells: readonly CellValue[]) => RowLinks;

const NO_LINKS: RowLinks = { bears: [], refersTo: [] };
/** Fields that links are made of. */
const LINKING = ['companyName', 'contactFirstName', 'contactLastName', 'importId', 'equipmentNumber', 'defaultContact'];

export function createLinksReader(sheet: MappedSheet, account: Account, dateSystem: DateSystem): LinksReader {
  const referenceField = REFERENCE_KEY[sheet.entity];
  const readers = new Map<string, { readonly column: number; readonly read: CellReader }>();
  sheet.columns.forEach((field, column) => {
    if (field && (field.key === referenceField || LINKING.includes(field.key)))
      readers.set(field.key, { column, read: createCellReader(field, account, dateSystem) });
  });

  return (cells) => {
    if (cells.every((cell) => cell === '')) return NO_LINKS;
    const get = (key: string): FieldValue | undefined => {
      const reader = readers.get(key);
      const reading = reader?.read(cells[reader.column] ?? '');
      return reading?.is === 'understood' ? reading.value : undefined;
    };
    const reference = get(referenceField);
    const refersTo = reference === undefined ? [] : customerKeys(String(reference), String(reference));
    switch (sheet.entity) {
      case 'customer': {
        const name = customerName({ get });
        const importId = get('importId');
        return { bears: customerKeys(name, importId === undefined ? null : String(importId)), refersTo, ...(name !== null && { name }) };
      }
      case 'contact':
        return { bears: get('defaultContact') === true ? refersTo.map(defaultContactOf) : [], refersTo };
      case 'equipment': {
        const number = get('equipmentNumber');
        return { bears: number === undefined ? [] : [`number ${nameKey(String(number))}`], refersTo };
      }
    }
  };
}

/** What a customer is known by. */
export function customerKeys(name: string | null, importId: string | null): string[] {
  return [...(name === null ? [] : [`name ${nameKey(name)}`]), ...(importId === null ? [] : [`id ${referenceKey(importId)}`])];
}

/** What the default contacts of a customer share. */
export function defaultContactOf(customerKey: string): string {
  return `default ${customerKey}`;
}
