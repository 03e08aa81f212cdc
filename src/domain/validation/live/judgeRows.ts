import type { Account } from '../../fields/account';
import type { Places } from '../../places/places';
import type { NearestText } from '../../references/createNearestText';
import type { Issue, RelatedRow, Suggestion } from '../issue';
import type { CellRemark, DateSystem, MappedSheet, PercentCells } from '../mappedSheet';
import type { RowPosition, ValidatedRow } from '../validation';
import { validateSheets } from '../validateSheets';
import type { Rejudged } from './createLiveValidation';
import type { RowGraph } from './rowGraph';
import { placeOf, type RowId } from './rowId';
import type { RowLinks } from './rowLinks';

interface Surroundings {
  readonly sheets: readonly MappedSheet[];
  readonly account: Account;
  readonly dateSystem: DateSystem;
  readonly places: Places | null;
  readonly graph: RowGraph;
  readonly linksOf: (row: RowId) => RowLinks;
  readonly nearestName: NearestText;
}

/**
 * Judges the affected rows by the rules that judge whole sheets: they are put into small sheets together with all that they hang on.
 */
export function judgeRows(surroundings: Surroundings, affected: ReadonlySet<RowId>): Rejudged {
  const { sheets, account, dateSystem, places, nearestName } = surroundings;
  const needed = neededRows(surroundings, affected);
  const excerpts = sheets.map((sheet, at) => excerptOf(sheet, rowsOf(needed.rows, at)));
  const known = { ...account, existingCustomers: [...needed.existing].sort((a, b) => a - b).map((at) => account.existingCustomers[at]!) };
  const {
    issues,
    normalised,
    sheets: validated,
  } = validateSheets(
    excerpts.map(({ sheet }) => sheet),
    known,
    dateSystem,
    places,
    nearestName,
  );
  const rowIn = new Map(excerpts.map(({ sheet, rows }) => [sheet.sheetName, (row: number) => rows[row]!]));
  const judged = excerpts.map(({ sheet, rows }, at) => {
    const affectedRows = rowsOf(affected, at).map((index) => sheets[at]!.firstRow + index);
    const isAffected = new Set(affectedRows);
    const isHere = ({ sheetName, row }: RowPosition) => sheetName === sheet.sheetName && isAffected.has(rows[row]!);
    return {
      rows: affectedRows,
      issues: issues.filter(isHere).map((issue) => issueAt(issue, rows[issue.row]!, rowIn)),
      normalised: normalised.filter(isHere).map((cell) => ({ ...cell, row: rows[cell.row]! })),
      validated: {
        ...validated[at]!,
        rows: validated[at]!.rows.filter(({ row }) => isAffected.has(rows[row]!)).map((row) => new MovedRow(row, rows[row.row]!, rowIn)),
      },
    };
  });
  return {
    rows: judged.map(({ rows }) => rows),
    found: {
      issues: judged.flatMap((sheet) => sheet.issues),
      normalised: judged.flatMap((sheet) => sheet.normalised),
      sheets: judged.map((sheet) => sheet.validated),
    },
  };
}

function neededRows({ graph, linksOf }: Surroundings, affected: ReadonlySet<RowId>): { rows: Set<RowId>; existing: Set<number> } {
  const needed = { rows: new Set(affected), existing: new Set<number>() };
  for (const row of affected) {
    const { rows, existing } = graph.neededFor(linksOf(row));
    for (const other of rows) needed.rows.add(other);
    for (const at of existing) needed.existing.add(at);
  }
  return needed;
}

/** Positions in the sheet, in its order. */
function rowsOf(rows: ReadonlySet<RowId>, sheet: number): number[] {
  return [...rows].flatMap((row) => (placeOf(row).sheet === sheet ? [placeOf(row).index] : [])).sort((a, b) => a - b);
}

interface Excerpt {
  /** Its rows count from 0. */
  readonly sheet: MappedSheet;
  /** The sheet row of each. */
  readonly rows: readonly number[];
}

function excerptOf(sheet: MappedSheet, indices: readonly number[]): Excerpt {
  return {
    rows: indices.map((index) => sheet.firstRow + index),
    sheet: {
      ...sheet,
      firstRow: 0,
      rows: indices.map((index) => sheet.rows[index] ?? []),
      ...(sheet.percentCells && { percentCells: percentCellsOf(sheet.percentCells, indices) }),
      ...(sheet.translations && { translations: translationsOf(sheet.translations, indices) }),
      ...(sheet.remarks && { remarks: remarksOf(sheet.remarks, indices) }),
    },
  };
}

function percentCellsOf(cells: PercentCells, indices: readonly number[]): PercentCells {
  return new Map(
    [...cells].map(([column, rows]) => [column, new Set(indices.flatMap((index, at) => (rows.has(index) ? [at] : [])))] as const),
  );
}

function translationsOf(translations: Translations, indices: readonly number[]): Translations {
  return new Map(
    [...translations].map(([column, translation]) => [
      column,
      { ...translation, own: indices.map((index) => translation.own[index] ?? '') },
    ]),
  );
}

function remarksOf(remarks: readonly CellRemark[], indices: readonly number[]): readonly CellRemark[] {
  const positions = new Map(indices.map((index, at) => [index, at]));
  return remarks.flatMap((remark) => {
    const index = positions.get(remark.index);
    return index === undefined ? [] : [{ ...remark, index }];
  });
}

type Translations = NonNullable<MappedSheet['translations']>;
type RowIn = ReadonlyMap<string, (row: number) => number>;

function issueAt(issue: Issue, row: number, rowIn: RowIn): Issue {
  const { related } = issue;
  return related ? { ...issue, row, related: relatedAt(related, issue.sheetName, rowIn) } : { ...issue, row };
}

function relatedAt(related: RelatedRow | Suggestion, ownSheet: string, rowIn: RowIn): RelatedRow | Suggestion {
  return 'row' in related ? { ...related, row: rowIn.get(related.sheetName ?? ownSheet)!(related.row) } : related;
}

/** A row of an excerpt, in its place in the sheet. */
class MovedRow implements ValidatedRow {
  constructor(
    private readonly excerpt: ValidatedRow,
    readonly row: number,
    private readonly rowIn: RowIn,
  ) {}

  get values(): ValidatedRow['values'] {
    return this.excerpt.values;
  }

  get blocked(): boolean {
    return this.excerpt.blocked;
  }

  get waitsFor(): RowPosition | null {
    const { waitsFor } = this.excerpt;
    return waitsFor && { sheetName: waitsFor.sheetName, row: this.rowIn.get(waitsFor.sheetName)!(waitsFor.row) };
  }
}
