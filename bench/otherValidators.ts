import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import { createCellReader, type CellReader } from '../src/domain/cells/createCellReader';
import type { CellValue } from '../src/domain/cells/cell';
import type { FieldKind } from '../src/domain/fields/field';
import { nameKey, referenceKey } from '../src/domain/references/nameKey';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { SYNTHETIC_ACCOUNT } from './syntheticCustomers';

type Reads = Pick<ReturnType<CellReader>, 'is'>;

/**
 * The rules of the Customer sheet that need one cell only, by column, as somebody writes them who uses another validator: phone numbers are asked
 * of libphonenumber-js, which is right and takes its time. All other cells are read by our own readers, as fast for the others as for us.
 */
export function cellRules({
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

export type Entry = Record<string, CellValue>;

export function entriesOf({ columns, rows }: MappedSheet): Entry[] {
  return rows.map((row) => Object.fromEntries(columns.flatMap((field, at) => (field ? [[field.key, row[at] ?? '']] : []))));
}

/** Kinds of columns in which values repeat: judged once each. */
const REPEATING: ReadonlySet<FieldKind> = new Set(['list', 'state', 'country', 'postcode', 'yesNo']);

/**
 * The floor: a loop down each column, each cell read once and its verdict kept, names and import IDs in maps, references looked up. No
 * issues, no rows, no order.
 */
export function bareLoop({ columns, rows }: MappedSheet): number {
  let faults = 0;
  const states = columns.map(() => new Uint8Array(rows.length));
  columns.forEach((field, column) => {
    if (!field) return;
    const reader = createCellReader(field, SYNTHETIC_ACCOUNT, 1900);
    const read = REPEATING.has(field.kind) ? onceEach(reader) : reader;
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
  const entries = entriesOf(sheet);
  for (const entry of entries) faults += schema.safeParse(entry).error?.issues.length ?? 0;
  return faults + crossChecks(entries);
}

function onceEach(read: (cell: CellValue) => Reads): (cell: CellValue) => Reads {
  const known = new Map<CellValue, Reads>();
  return (cell) => {
    let reading = known.get(cell);
    if (!reading) known.set(cell, (reading = read(cell)));
    return reading;
  };
}

/** References, which it has no rule for. */
function crossChecks(entries: readonly Entry[]): number {
  const names = new Set(entries.map(({ companyName }) => nameKey(String(companyName))));
  return entries.filter(({ billingCustomer }) => billingCustomer !== '' && !names.has(nameKey(String(billingCustomer)))).length;
}
