import type { Issue } from '../issue';
import type { MappedSheet } from '../mappedSheet';
import type { Normalised, ValidatedRow, Validation } from '../validation';
import type { JudgedRows } from './judgeRows';

/** What was found in each sheet, by row, ready to have some rows' findings replaced. */
export interface JudgedSheets {
  replace(sheet: number, judged: JudgedRows): void;
  asValidation(): Validation;
}

interface InSheet<Item> {
  readonly sheetName: string;
  readonly items: Item[];
}

export function createJudgedSheets(sheets: readonly MappedSheet[], { issues, normalised, sheets: validated }: Validation): JudgedSheets {
  const issuesOf = bySheet<Issue>(sheets, issues);
  const normalisedOf = bySheet<Normalised>(sheets, normalised);
  const rowsOf = validated.map(({ rows }): ValidatedRow[] => [...rows]);
  return {
    replace(sheet, judged) {
      replaceRows(issuesOf[sheet]!.items, judged.rows, judged.issues);
      replaceRows(normalisedOf[sheet]!.items, judged.rows, judged.normalised);
      replaceRows(rowsOf[sheet]!, judged.rows, judged.validated);
    },
    asValidation: () => ({
      issues: ([] as Issue[]).concat(...issuesOf.map(({ items }) => items)),
      normalised: ([] as Normalised[]).concat(...normalisedOf.map(({ items }) => items)),
      sheets: validated.map(({ sheetName, entity }, at) => ({ sheetName, entity, rows: [...rowsOf[at]!] })),
    }),
  };
}

function bySheet<Item extends { readonly sheetName: string }>(sheets: readonly MappedSheet[], items: readonly Item[]): InSheet<Item>[] {
  const groups = sheets.map(({ sheetName }): InSheet<Item> => ({ sheetName, items: [] }));
  const groupOf = new Map(groups.map((group) => [group.sheetName, group]));
  for (const item of items) groupOf.get(item.sheetName)!.items.push(item);
  return groups;
}

/** @param items sorted by row, as are `found` and `rows` */
function replaceRows<Item extends { readonly row: number }>(items: Item[], rows: readonly number[], found: readonly Item[]): void {
  let next = 0;
  for (const row of rows) {
    const start = next;
    while (next < found.length && found[next]!.row === row) next++;
    const at = firstFrom(items, row);
    const end = firstFrom(items, row + 1);
    items.splice(at, end - at, ...found.slice(start, next));
  }
}

/** Where the first item of this row or a later one stands, found by halving. */
function firstFrom(items: readonly { readonly row: number }[], row: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
