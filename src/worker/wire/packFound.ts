import type { Found } from '../../application/ports/validatorPort';
import type { CellRepair } from '../../application/repair/cellRepair';
import type { Issue } from '../../domain/validation/issue';
import { ISSUE_KINDS, type IssueKind } from '../../domain/validation/issueKinds';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { Normalised, ValidatedRow } from '../../domain/validation/validation';
import { fieldAt, placeFields } from './fieldPlaces';
import { packRows, unpackRows, type PackedRows } from './packRows';
import { slicesOf } from './sendSheets';

/** An item without its field, which stands where the number says. */
type Placed<Item> = Omit<Item, 'field'> & { readonly field: number };
type PackedIssue = Omit<Placed<Issue>, 'kind'> & { readonly kind: number };

/** Some of what was found, in order. */
export type FoundPart =
  | { readonly of: 'issues'; readonly issues: readonly PackedIssue[] }
  | { readonly of: 'normalised'; readonly normalised: readonly Placed<Normalised>[] }
  | { readonly of: 'rows'; readonly sheet: number; readonly rows: PackedRows }
  | { readonly of: 'repairs'; readonly repairs: readonly Placed<CellRepair>[] };

/** Receiving so many takes the pane a few milliseconds. */
const ITEMS_PER_PART = 2_000;
const ROWS_PER_PART = 5_000;
const KINDS = Object.keys(ISSUE_KINDS) as IssueKind[];
const CODES = new Map(KINDS.map((kind, code) => [kind, code]));

/** @param knownCells whether the other side has the cells of the rows by now */
export function* packFound({ validation, safeRepairs }: Found, sheets: readonly MappedSheet[], knownCells: boolean): Generator<FoundPart> {
  const places = placeFields(sheets);
  const placed = <Item extends { readonly field: CellRepair['field'] }>(item: Item) => ({ ...item, field: places.get(item.field)! });
  for (const issues of slicesOf(validation.issues, ITEMS_PER_PART)) {
    yield { of: 'issues', issues: issues.map((issue) => ({ ...placed(issue), kind: CODES.get(issue.kind)! })) };
  }
  for (const normalised of slicesOf(validation.normalised, ITEMS_PER_PART)) yield { of: 'normalised', normalised: normalised.map(placed) };
  for (const [sheet, { rows }] of validation.sheets.entries()) {
    for (const some of slicesOf(rows, ROWS_PER_PART)) yield { of: 'rows', sheet, rows: packRows(some, sheets[sheet]!, sheets, knownCells) };
  }
  for (const repairs of slicesOf(safeRepairs, ITEMS_PER_PART)) yield { of: 'repairs', repairs: repairs.map(placed) };
}

/** Puts together what `packFound` took apart. */
export interface FoundReceiver {
  receive(part: FoundPart): void;
  found(): Found;
}

/** @param sheets the same as on the other side, when all of their cells are what was judged */
export function createFoundReceiver(sheets: readonly MappedSheet[]): FoundReceiver {
  const issues: Issue[] = [];
  const normalised: Normalised[] = [];
  const repairs: CellRepair[] = [];
  const rowsOf = sheets.map((): ValidatedRow[] => []);
  const withField = <Item extends { readonly field: number }>(item: Item) => ({ ...item, field: fieldAt(sheets, item.field) });
  return {
    receive(part) {
      switch (part.of) {
        case 'issues':
          for (const issue of part.issues) issues.push({ ...withField(issue), kind: KINDS[issue.kind]! });
          break;
        case 'normalised':
          for (const cell of part.normalised) normalised.push(withField(cell));
          break;
        case 'repairs':
          for (const repair of part.repairs) repairs.push(withField(repair));
          break;
        case 'rows':
          for (const row of unpackRows(part.rows, sheets[part.sheet]!, sheets)) rowsOf[part.sheet]!.push(row);
          break;
      }
    },
    found: () => ({
      validation: {
        issues,
        normalised,
        sheets: sheets.map(({ sheetName, entity, gathered }, at) => ({
          sheetName,
          entity,
          ...(gathered && { part: gathered.part }),
          rows: rowsOf[at]!,
        })),
      },
      safeRepairs: repairs,
    }),
  };
}
