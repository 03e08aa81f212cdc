import type { CellValue } from '../../../domain/cells/cell';
import { remarksOf } from '../../../domain/mapping/ownSheet/applyMapping';
import { createRowMapper, widthOf, type RowMapper } from '../../../domain/mapping/ownSheet/createRowMapper';
import { mappableFields } from '../../../domain/mapping/ownSheet/mappableFields';
import { totalsIndex } from '../../../domain/mapping/ownSheet/rowsThatCount';
import { createEditableSheet, type RowEdit } from '../../../domain/validation/live/editableSheet';
import type { MappedSheet } from '../../../domain/validation/mappedSheet';
import type { SheetsEdit } from '../../ports/validatorPort';
import { mapAll, recordsOf, type SheetMapped } from '../mapSheets';
import type { RowRead, SheetRead, SheetsRead } from '../sheetsRead';

/** Sheets that were read once and whose edited rows are read since. */
export interface FollowedSheets {
  /** As they are by now. */
  readonly mappings: readonly SheetMapped[];
  readonly mapped: readonly MappedSheet[];
  /** What becomes of rows that were read again; null where all sheets have to be. Yields how much of a part is done, from 0 to 1. */
  edit(rows: readonly RowRead[]): Generator<number, SheetsEdit | null>;
  /** Takes what has become of them into `mapped`. */
  commit(edit: SheetsEdit): void;
}

/**
 * Yields how much of a part is done, from 0 to 1.
 * @param mappings what `mapSheet` makes of the sheets
 */
export function* followSheets(given: SheetsRead, mappings: readonly SheetMapped[]): Generator<number, FollowedSheets> {
  const followed = given.sheets.map((read, at) => followSheet(read, mappings[at]!, given));
  // The records of a list are gathered from rows anywhere in it.
  const hasList = given.sheets.some(({ mapping }) => mapping?.kind === 'list');
  let editable = (yield* recordsOf(mappings, given)).map(createEditableSheet);
  let known = mappings;
  let mapped = editable.map(({ sheet }) => sheet);

  return {
    get mappings() {
      return known;
    },
    get mapped() {
      return mapped;
    },

    *edit(rows) {
      let isAll = hasList;
      const changed: RowEdit[] = [];
      for (const row of rows) {
        const edit = followed[row.sheet]!.write(row);
        if (edit === null) return null;
        if (edit === 'all') isAll = true;
        else if (edit !== 'nothing') changed.push(edit);
      }
      if (!isAll) return { rows, changed, mapped };
      known = yield* mapAll(
        followed.map((sheet) => sheet.read()),
        given.account,
      );
      editable = (yield* recordsOf(known, given)).map(createEditableSheet);
      return { rows, changed: 'all', mapped: editable.map(({ sheet }) => sheet) };
    },

    commit({ changed }) {
      mapped = editable.map(({ sheet }) => sheet);
      if (changed !== 'all') for (const edit of changed) editable[edit.sheet]!.write(edit);
    },
  };
}

interface FollowedSheet {
  read(): SheetRead;
  /** What becomes of a row: nothing that is judged, itself alone, more than itself, or something that the row does not tell (null). */
  write(row: RowRead): RowEdit | 'nothing' | 'all' | null;
}

function followSheet(read: SheetRead, { ignored }: SheetMapped, { account }: SheetsRead): FollowedSheet {
  const { content, mapping } = read;
  const rows = [...content.rows];
  const width = widthOf(content);
  const put = (index: number, cells: readonly CellValue[]) => {
    while (rows.length < index) rows.push(new Array<CellValue>(width).fill(''));
    rows[index] = cells;
  };
  const now = () => ({ ...read, content: { ...content, rows: [...rows] } });
  if (!mapping) {
    return {
      read: now,
      write(row) {
        put(row.index, row.cells);
        return row;
      },
    };
  }
  const mapper = createRowMapper(content, mapping, mappableFields(mapping.kind, account));
  const known = new Set([...mapper.used, ...ignored.map(({ column }) => column)]);
  const findTotals = () => (mapping.includeTotals ? null : totalsIndex({ ...content, rows }));
  let totals = findTotals();

  return {
    read: now,
    write({ sheet, index, cells }) {
      // A column that was blank and feeds no field is to be told of.
      if (cells.some((cell, column) => cell !== '' && !known.has(column))) return null;
      put(index, cells);
      const before = totals;
      totals = findTotals();
      if (totals !== before) return 'all';
      if (totals !== null && index >= totals) return 'nothing';
      return { sheet, index, ...mapRow(mapper, cells, index) };
    },
  };
}

function mapRow(mapper: RowMapper, cells: readonly CellValue[], index: number): Omit<RowEdit, 'sheet' | 'index'> {
  const row = mapper.map(cells);
  return {
    cells: row.cells,
    own: new Map([...mapper.translators.keys()].map((column) => [column, cells[column] ?? ''])),
    remarks: remarksOf(row, index),
  };
}
