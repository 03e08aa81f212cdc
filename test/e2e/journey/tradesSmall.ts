import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/startServer';

type Cell = string | number | boolean;
type SheetName = 'Customer' | 'Contacts' | 'Equipment';

interface KeyIssue {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: string;
  readonly kind: string;
  readonly severity: 'error' | 'warning';
}

interface Workbook {
  readonly sheets: Record<SheetName, { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(path.join(repository, 'src/workbench/samples/trades-small', file), 'utf8')) as T;

export const SHEET_NAMES: readonly SheetName[] = ['Customer', 'Contacts', 'Equipment'];
export const KEY = read<{ issues: readonly KeyIssue[] }>('answer-key.json').issues;
const { sheets } = read<Workbook>('workbook.json');

/** The column under a header, as `Q`. */
export function columnUnder(sheet: SheetName, header: string): string {
  return letters(sheets[sheet].headers.indexOf(header));
}

/** `Customer!Q10` for each cell that the key names. */
export function keyCells(): string[] {
  return KEY.map(({ sheet, row, column }) => `${sheet}!${letters(sheets[sheet].headers.indexOf(column))}${row}`).sort();
}

/** The cells of addresses such as `A1` and `B2:C3`, as `keyCells` names them. */
export function cellsOf(sheet: string, addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const [first, last = first] = address.split(':').map(parse);
    if (!first || !last) throw new Error(`${address} is no address of cells`);
    const cells: string[] = [];
    for (let { row } = first; row <= last.row; row++) {
      for (let { column } = first; column <= last.column; column++) cells.push(`${sheet}!${letters(column)}${row}`);
    }
    return cells;
  });
}

/**
 * What has to be in the system afterwards, worked out from the sample and its key alone, with no code of the add-in: rows
 * without an error whose customer, and whose customer's billing customer, comes along too.
 */
export function expectedRows(): { readonly customers: readonly string[]; readonly contacts: number; readonly equipment: number } {
  const faulty = new Set(KEY.filter(({ severity }) => severity === 'error').map(({ sheet, row }) => `${sheet} ${row}`));
  const at = (sheet: SheetName, row: readonly Cell[], header: string) => tidy(row[sheets[sheet].headers.indexOf(header)] ?? '');
  const customers = sheets.Customer.rows.map((row, index) => ({
    id: at('Customer', row, 'Import ID'),
    name:
      at('Customer', row, 'Company Name') ||
      tidy(`${at('Customer', row, 'Contact First Name')} ${at('Customer', row, 'Contact Last Name')}`),
    billing: at('Customer', row, 'Billing Customer'),
    goes: !faulty.has(`Customer ${index + 2}`),
  }));
  const find = (reference: string) => customers.find(({ id, name }) => same(id, reference) || same(name, reference));
  const goes = (reference: string): boolean => {
    const customer = find(reference);
    // Whom the sheet does not list is one of the system's own: other references are errors in the key.
    return !customer || (customer.goes && (customer.billing === '' || goes(customer.billing)));
  };
  const following = (sheet: 'Contacts' | 'Equipment') =>
    sheets[sheet].rows.filter((row, index) => !faulty.has(`${sheet} ${index + 2}`) && goes(at(sheet, row, 'Customer Import ID or Name')))
      .length;
  return {
    customers: customers.filter((customer) => customer.goes && (customer.billing === '' || goes(customer.billing))).map(({ name }) => name),
    contacts: following('Contacts'),
    equipment: following('Equipment'),
  };
}

const tidy = (cell: Cell) => String(cell).normalize('NFKC').replace(/\s+/g, ' ').trim();
const same = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function parse(address: string): { row: number; column: number } {
  const [, name = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return { row: Number(row), column: [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
