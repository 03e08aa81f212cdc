import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import { createCellReader, type CellReader } from '../src/domain/cells/createCellReader';
import type { CellValue } from '../src/domain/cells/cell';
import { nameKey, referenceKey } from '../src/domain/references/nameKey';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { SYNTHETIC_ACCOUNT } from './syntheticCustomers';

type Reads = Pick<ReturnType<CellReader>, 'is'>;

/**
 * The rules of the Customer sheet that need one cell only, by column, as somebody writes them who uses another validator: phone numbers are asked
 * of libphonenumber-js, which is right and takes its time.
 */
function cellRules({
  columns,
}: MappedSheet): readonly { readonly key: string; readonly read: (cell: CellValue) => Reads; readonly required: boolean }[] {
  return columns.flatMap((field) => {
    if (!field) return [];
    const read = field.kind === 'phone' ? readPhone : createCellReader(field, SYNTHETIC_ACCOUNT, 1900);
    return [{ key: field.key, read, required: field.required }];
  });
}

function readPhone(cell: CellValue): Reads {
  if (cell === '') return { is: 'blank' };
  return { is: isValidPhoneNumber(String(cell), 'AU') ? 'understood' : 'faulty' };
}

type Entry = Record<string, CellValue>;

function entriesOf({ columns, rows }: MappedSheet): Entry[] {
  return rows.map((row) => Object.fromEntries(columns.flatMap((field, at) => (field ? [[field.key, row[at] ?? '']] : []))));
}

/**
 * The floor: a loop down each column, each cell read once and its verdict kept, names and import IDs in maps, references looked up. No
 * issues, no rows, no order.
 */
export function bareLoop({ columns, rows }: MappedSheet): number {
  let faults = 0;
  const states = columns.map(() => new Uint8Array(rows.length));
  columns.forEach((field, column) => {
    if (!field) return;
    const read = createCellReader(field, SYNTHETIC_ACCOUNT, 1900);
    const ofColumn = states[column]!;
    for (let index = 0; index < rows.length; index++) {
      const { is } = read(rows[index]![column]!);
      ofColumn[index] = is === 'blank' ? 0 : is === 'faulty' ? 2 : 1;
      if (is === 'faulty' || (is === 'blank' && field.required)) faults++;
    }
  });
  const at = (key: string) => columns.findIndex((field) => field?.key === key);
  const [name, importId, payer, state, postcode] = ['companyName', 'importId', 'billingCustomer', 'streetState', 'streetPostcode'].map(
    at,
  ) as [number, number, number, number, number];
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const row of rows) {
    const key = nameKey(String(row[name]));
    if (names.has(key)) faults++;
    names.add(key);
    const id = referenceKey(String(row[importId]));
    if (ids.has(id)) faults++;
    ids.add(id);
    if (row[state] !== '' && row[postcode] === '') faults++;
  }
  for (const row of rows) {
    const reference = String(row[payer]);
    if (reference !== '' && !names.has(nameKey(reference)) && !ids.has(referenceKey(reference))) faults++;
  }
  return faults;
}

/** A schema of zod's for each row, made of the same rules; uniqueness and references in a second pass. */
export function byZod(sheet: MappedSheet): number {
  const shape = Object.fromEntries(
    cellRules(sheet).map(({ key, read, required }) => [
      key,
      z.union([z.string(), z.number(), z.boolean()]).superRefine((cell, context) => {
        const { is } = read(cell);
        if (is === 'faulty' || (is === 'blank' && required)) context.addIssue({ code: 'custom', message: 'Wrong' });
      }),
    ]),
  );
  const schema = z.object(shape);
  let faults = 0;
  for (const entry of entriesOf(sheet)) faults += schema.safeParse(entry).error?.issues.length ?? 0;
  return faults + crossChecks(entriesOf(sheet));
}

interface EntryWithErrors {
  readonly entry: Entry;
  readonly errors?: Readonly<Record<string, { readonly message: string; readonly level: string }>>;
}

/**
 * As react-spreadsheet-import documents its validator: a row hook is called with each row and says by a callback which fields are wrong, then each
 * field's validations (required, unique) run over all rows; errors are collected by row and laid beside copies of the rows.
 */
export function byRowHooks(sheet: MappedSheet): number {
  const rules = cellRules(sheet);
  const errors: Record<number, Record<string, { message: string; level: string }>> = {};
  const addError = (row: number, key: string, message: string) => {
    errors[row] = { ...errors[row], [key]: { message, level: 'error' } };
  };
  const entries = entriesOf(sheet).map((entry, row) => {
    const hooked = { ...entry };
    for (const { key, read } of rules) if (read(hooked[key]!).is === 'faulty') addError(row, key, 'Wrong');
    return hooked;
  });
  for (const { key, required } of rules) {
    if (required) entries.forEach((entry, row) => entry[key] === '' && addError(row, key, 'Missing'));
    if (key !== 'companyName' && key !== 'importId') continue;
    const taken = new Set<CellValue>();
    const twice = new Set<CellValue>();
    for (const value of entries.map((entry) => entry[key]!)) {
      if (taken.has(value)) twice.add(value);
      taken.add(value);
    }
    entries.forEach((entry, row) => twice.has(entry[key]!) && addError(row, key, 'Twice'));
  }
  const marked: EntryWithErrors[] = entries.map((entry, row) =>
    errors[row] ? { entry: { ...entry }, errors: errors[row] } : { entry: { ...entry } },
  );
  return marked.reduce((sum, { errors: found }) => sum + (found ? Object.keys(found).length : 0), 0) + crossChecks(entries);
}

/** References, which neither has a rule for. */
function crossChecks(entries: readonly Entry[]): number {
  const names = new Set(entries.map(({ companyName }) => nameKey(String(companyName))));
  return entries.filter(({ billingCustomer }) => billingCustomer !== '' && !names.has(nameKey(String(billingCustomer)))).length;
}
