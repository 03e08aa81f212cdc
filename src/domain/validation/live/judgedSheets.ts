import type { Issue } from '../issue';
import type { MappedSheet } from '../mappedSheet';
import type { Normalised, ValidatedRow, Validation } from '../validation';
import type { Rejudged } from './createLiveValidation';

/** What was found in each sheet, by row, ready to have some rows' findings replaced. */
export interface JudgedSheets {
  replace(rejudged: Rejudged): void;
  asValidation(): Validation;
}

/** @param sheets none of them records gathered from a list */
export function createJudgedSheets(sheets: readonly MappedSheet[], validation: Validation): JudgedSheets {
  const judged = bySheet(sheets, validation);
  return {
    replace({ rows, found }) {
      for (const [at, items] of bySheet(sheets, found).entries()) {
        const { issues, remarks, normalised, rows: validated } = judged[at]!;
        replaceRows(issues, rows[at]!, items.issues);
        replaceRows(remarks, rows[at]!, items.remarks);
        replaceRows(normalised, rows[at]!, items.normalised);
        replaceRows(validated, rows[at]!, items.rows);
      }
    },
    asValidation: () => ({
      issues: ([] as Issue[]).concat(...judged.flatMap(({ issues, remarks }) => [issues, remarks])),
      normalised: ([] as Normalised[]).concat(...judged.map(({ normalised }) => normalised)),
      sheets: validation.sheets.map(({ sheetName, entity }, at) => ({ sheetName, entity, rows: [...judged[at]!.rows] })),
    }),
  };
}

/** All sorted by row. */
interface JudgedSheet {
  readonly issues: Issue[];
  /** Issues that were said of cells before they were judged; in a validation they stand behind those that were found. */
  readonly remarks: Issue[];
  readonly normalised: Normalised[];
  readonly rows: ValidatedRow[];
}

function bySheet(sheets: readonly MappedSheet[], { issues, normalised, sheets: validated }: Validation): readonly JudgedSheet[] {
  const judged = validated.map(({ rows }): JudgedSheet => ({ issues: [], remarks: [], normalised: [], rows: [...rows] }));
  const sheetOf = new Map(sheets.map(({ sheetName }, at) => [sheetName, judged[at]!]));
  for (const issue of issues) {
    const sheet = sheetOf.get(issue.sheetName)!;
    (issue.kind === 'address-not-divided' ? sheet.remarks : sheet.issues).push(issue);
  }
  for (const cell of normalised) sheetOf.get(cell.sheetName)!.normalised.push(cell);
  return judged;
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
