import type { CellValue } from '../../cells/cell';
import type { Account } from '../../fields/account';
import type { Places } from '../../places/places';
import { createNearestText } from '../../references/createNearestText';
import type { DateSystem, MappedSheet } from '../mappedSheet';
import type { Validation } from '../validation';
import type { ValidationProgress } from '../validateSheets';
import { createJudgedSheets } from './judgedSheets';
import { judgeRows } from './judgeRows';
import { createRowGraph } from './rowGraph';
import { idOf, placeOf, type RowId } from './rowId';
import { createLinksReader, type RowLinks } from './rowLinks';

/** What the sheets were judged by. */
export interface JudgedBy {
  readonly account: Account;
  readonly dateSystem: DateSystem;
  readonly places: Places | null;
}

/** New cells of one row. */
export interface RowEdit {
  /** Position among the sheets that are judged. */
  readonly sheet: number;
  /** Position in the sheet's `rows`, from 0; behind the last one, the sheet grows. */
  readonly index: number;
  /** As wide as the sheet's `columns`. */
  readonly cells: readonly CellValue[];
}

export interface Rejudged {
  readonly validation: Validation;
  /** By sheet, the sheet rows that were judged again, ascending. */
  readonly judged: readonly (readonly number[])[];
}

/** A validation that follows edits. */
export interface LiveValidation {
  /** As they are by now. */
  readonly sheets: readonly MappedSheet[];
  /**
   * Judges again what the edits can affect, and nothing else. The result is what judging everything would give, but for one thing: the
   * name that another row's unknown reference may have meant stays as it was suggested.
   */
  edit(edits: readonly RowEdit[]): Rejudged;
}

const ROWS_PER_STEP = 2_000;

/** Prepares to follow edits of sheets that were judged just now. Yields its progress every few thousand rows. */
export function* createLiveValidation(
  sheets: readonly MappedSheet[],
  { account, dateSystem, places }: JudgedBy,
  validation: Validation,
): Generator<ValidationProgress, LiveValidation> {
  const own = sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  const readers = own.map((sheet) => createLinksReader(sheet, account, dateSystem));
  const linksOf = (row: RowId): RowLinks => {
    const { sheet, index } = placeOf(row);
    return readers[sheet]!(own[sheet]!.rows[index] ?? []);
  };
  const graph = createRowGraph(account.existingCustomers, linksOf);
  const names = own.map((): (string | undefined)[] => []);
  for (const [sheet, { rows }] of own.entries()) {
    for (let index = 0; index < rows.length; index++) {
      if (index % ROWS_PER_STEP === 0) yield (sheet + index / rows.length) / own.length;
      const links = linksOf(idOf(sheet, index));
      graph.add(idOf(sheet, index), links);
      names[sheet]![index] = links.name;
    }
  }

  const found = createJudgedSheets(own, validation);
  let nearestName = createNearestText(customerNames);

  /** Every name that a reference could have meant. */
  function* customerNames(): Generator<string> {
    for (const { name } of account.existingCustomers) yield name;
    for (const ofSheet of names) for (const name of ofSheet) if (name !== undefined) yield name;
  }

  function apply({ sheet, index, cells }: RowEdit, affected: Set<RowId>): void {
    const { rows, columns } = own[sheet]!;
    const row = idOf(sheet, index);
    const before = linksOf(row);
    while (rows.length < index) rows.push(new Array<CellValue>(columns.length).fill(''));
    rows[index] = cells;
    const after = linksOf(row);
    affected.add(row);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    for (const other of graph.affectedBy(before)) affected.add(other);
    graph.remove(row, before);
    graph.add(row, after);
    for (const links of [before, after]) for (const other of graph.affectedBy(links)) affected.add(other);
    if (before.name === after.name) return;
    names[sheet]![index] = after.name;
    nearestName = createNearestText(customerNames);
  }

  return {
    sheets: own,
    edit(edits) {
      const affected = new Set<RowId>();
      for (const edit of edits) apply(edit, affected);
      const surroundings = { sheets: own, account, dateSystem, places, graph, linksOf, nearestName };
      const judged = judgeRows(surroundings, affected);
      for (const [sheet, rows] of judged.entries()) found.replace(sheet, rows);
      return { validation: found.asValidation(), judged: judged.map(({ rows }) => rows) };
    },
  };
}
