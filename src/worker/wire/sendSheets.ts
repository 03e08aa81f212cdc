import type { SheetRead, SheetsRead } from '../../application/validate/sheetsRead';
import type { CellValue } from '../../domain/cells/cell';
import type { ExistingCustomer } from '../../domain/fields/account';
import { createPlaces } from '../../domain/places/places';
import type { ToWorker } from './messages';

/** All that sheets are judged by, but for what there is a great deal of. */
export interface SheetsHead extends Omit<SheetsRead, 'places'> {
  readonly places: readonly string[] | null;
}

/** Copying so many cells takes the pane one to three milliseconds. */
const CELLS_PER_MESSAGE = 20_000;
const CUSTOMERS_PER_MESSAGE = 10_000;

/** The sheets as messages, each to be posted in a turn of its own. */
export function* sendSheets(read: SheetsRead): Generator<ToWorker> {
  const { account, places, sheets } = read;
  yield {
    type: 'head',
    head: {
      ...read,
      account: { ...account, existingCustomers: [] },
      places: places && places.lines,
      sheets: sheets.map((sheet) => ({ ...sheet, content: { ...sheet.content, rows: [] } })),
    },
  };
  for (const customers of slicesOf(account.existingCustomers, CUSTOMERS_PER_MESSAGE)) yield { type: 'customers', customers };
  for (const [sheet, { content }] of sheets.entries()) {
    const width = Math.max(1, content.rows[0]?.length ?? 0);
    for (const rows of slicesOf(content.rows, Math.ceil(CELLS_PER_MESSAGE / width))) yield { type: 'rows', sheet, rows };
  }
}

export function* slicesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Puts together what `sendSheets` took apart. */
export interface SheetsReceiver {
  receive(message: ToWorker): void;
  sheets(): SheetsRead;
}

export function createSheetsReceiver(head: SheetsHead): SheetsReceiver {
  const customers: ExistingCustomer[] = [];
  const rows = head.sheets.map((): (readonly CellValue[])[] => []);
  return {
    receive(message) {
      if (message.type === 'customers') for (const customer of message.customers) customers.push(customer);
      if (message.type === 'rows') for (const row of message.rows) rows[message.sheet]!.push(row);
    },
    sheets: () => ({
      ...head,
      account: { ...head.account, existingCustomers: customers },
      places: head.places && createPlaces(head.places),
      sheets: head.sheets.map((sheet, at): SheetRead => ({ ...sheet, content: { ...sheet.content, rows: rows[at]! } })),
    }),
  };
}
