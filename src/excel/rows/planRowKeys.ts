import type { CellValue } from '../../domain/cells/cell';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface RowKeyPlan {
  /** The keys of the rows asked for, by sheet row. */
  readonly keys: ReadonlyMap<number, string>;
  /** What has to be written, in order of row. */
  readonly changed: readonly { readonly row: number; readonly key: string }[];
}

/**
 * Keeps the keys that are there. A row copied by the person has its original's key: the first keeps it, the others get their own.
 * @param present the key column from `firstRow` on
 * @param rows sheet rows that need a key
 */
export function planRowKeys(present: readonly CellValue[], rows: readonly number[], makeId: () => string, firstRow = 2): RowKeyPlan {
  const wanted = [...new Set(rows)].sort((a, b) => a - b);
  const taken = new Set<string>();
  const keyAt = new Map<number, string>();
  const copies: number[] = [];
  present.forEach((value, index) => {
    if (typeof value !== 'string' || !UUID.test(value)) return;
    const row = index + firstRow;
    if (taken.has(value)) copies.push(row);
    else keyAt.set(row, value);
    taken.add(value);
  });
  const needed = new Set([...copies, ...wanted.filter((row) => !keyAt.has(row))]);
  const changed = [...needed].sort((a, b) => a - b).map((row) => ({ row, key: makeId() }));
  for (const { row, key } of changed) keyAt.set(row, key);
  return { keys: new Map(wanted.map((row) => [row, keyAt.get(row)!])), changed };
}
