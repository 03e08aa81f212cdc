import type { Account } from '../../fields/account';
import type { Places } from '../../places/places';
import { createNearestText } from '../../references/createNearestText';
import type { DateSystem, MappedSheet } from '../mappedSheet';
import type { Validation } from '../validation';
import type { ValidationProgress } from '../validateSheets';
import { createEditableSheet, type RowEdit } from './editableSheet';
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

/** What edits have changed. */
export interface Rejudged {
  /** By sheet, the sheet rows that were judged again, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** What was found in those rows. */
  readonly found: Validation;
}

/** A validation that follows edits. */
export interface LiveValidation {
  /** As they are by now. */
  readonly sheets: readonly MappedSheet[];
  /** What all customers are called by now, the system's first. */
  customerNames(): Iterable<string>;
  /**
   * Judges again what the edits can affect, and nothing else. With what was found before in all other rows, that is what judging everything
   * would give, but for one thing: the name that another row's unknown reference may have meant stays as it was suggested.
   */
  edit(edits: readonly RowEdit[]): Rejudged;
}

const ROWS_PER_STEP = 2_000;

/** Prepares to follow edits of sheets, none of them records gathered from a list. Yields its progress every few thousand rows. */
export function* createLiveValidation(
  sheets: readonly MappedSheet[],
  { account, dateSystem, places }: JudgedBy,
): Generator<ValidationProgress, LiveValidation> {
  const editable = sheets.map(createEditableSheet);
  const own = editable.map(({ sheet }) => sheet);
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

  let nearestName = createNearestText(customerNames);

  function* customerNames(): Generator<string> {
    for (const { name } of account.existingCustomers) yield name;
    for (const ofSheet of names) for (const name of ofSheet) if (name !== undefined) yield name;
  }

  function apply(edit: RowEdit, affected: Set<RowId>): void {
    const { sheet, index } = edit;
    const row = idOf(sheet, index);
    const before = linksOf(row);
    editable[sheet]!.write(edit);
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
    customerNames,
    edit(edits) {
      const affected = new Set<RowId>();
      for (const edit of edits) apply(edit, affected);
      return judgeRows({ sheets: own, account, dateSystem, places, graph, linksOf, nearestName }, affected);
    },
  };
}
