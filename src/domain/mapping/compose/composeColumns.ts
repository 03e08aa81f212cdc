import type { CellValue } from '../../cells/cell';
import type { CellRemark } from '../../validation/mappedSheet';
import type { MappableField } from '../ownSheet/mappableFields';
import { joinCells } from './joinCells';
import { splitOf } from './splits';

/** A column of the sheet and what it feeds. */
export interface FeedingColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly field: MappableField;
  /** Its place among the columns that are joined in one field. */
  readonly joined: number;
}

export interface ComposedColumns {
  /** The fields of columns that feed one field alone and as they are, by sheet column. */
  readonly direct: ReadonlyMap<number, MappableField>;
  /** Columns made of parts of cells and of cells joined. */
  readonly composed: readonly ComposedColumn[];
}

export interface ComposedColumn {
  readonly field: MappableField;
  /** Sheet column in which its values are shown. */
  readonly shownAt: number;
  /** One for each row. */
  readonly cells: readonly CellValue[];
  /** Rows, from 0, whose cell had to be taken whole and should be looked at. */
  readonly undivided: readonly number[];
}

/** Divides and joins columns. `fieldOf` gives the field of a key. */
export function composeColumns(
  rows: readonly (readonly CellValue[])[],
  feeding: readonly FeedingColumn[],
  fieldOf: (key: string) => MappableField | undefined,
): ComposedColumns {
  const sources = new Map<MappableField, Source[]>();
  const add = (key: string, source: Source) => {
    const field = fieldOf(key);
    if (field) sources.set(field, [...(sources.get(field) ?? []), source]);
  };
  for (const { column, field, joined } of feeding) {
    if (field.split === null) {
      add(field.key, { column, joined, cellOf: (row) => row[column] ?? '', undivided: [] });
      continue;
    }
    const { pieces, undivided } = dividedCells(rows, column, field);
    field.feeds.forEach((key, piece) => {
      const cellOf = (_row: readonly CellValue[], index: number) => pieces[index]?.[piece] ?? '';
      add(key, { column, joined, cellOf, undivided: piece === 0 ? undivided : [] });
    });
  }
  const direct = new Map<number, MappableField>();
  const composed: ComposedColumn[] = [];
  for (const [field, found] of sources) {
    const [first, ...others] = found.sort((a, b) => a.joined - b.joined || a.column - b.column);
    if (!first) continue;
    const isDirect = others.length === 0 && feeding.some((each) => each.column === first.column && each.field === field);
    if (isDirect) direct.set(first.column, field);
    else {
      composed.push({
        field,
        shownAt: first.column,
        cells: rows.map((row, index) =>
          joinCells(
            found.map(({ cellOf }) => cellOf(row, index)),
            field,
          ),
        ),
        undivided: found.flatMap(({ undivided }) => undivided),
      });
    }
  }
  return { direct, composed };
}

interface Source {
  readonly column: number;
  readonly joined: number;
  readonly cellOf: (row: readonly CellValue[], index: number) => CellValue;
  readonly undivided: readonly number[];
}

function dividedCells(rows: readonly (readonly CellValue[])[], column: number, { split }: MappableField) {
  const { divide, tellsUndivided } = splitOf(split!);
  const undivided: number[] = [];
  const pieces = rows.map((row, index): readonly CellValue[] => {
    const cell = row[column] ?? '';
    if (cell === '') return [];
    const divided = divide(cell);
    if (!divided && tellsUndivided) undivided.push(index);
    return divided ?? [cell];
  });
  return { pieces, undivided };
}

/** @param firstColumn of the composed columns among the sheet's */
export function remarksOf(composed: readonly ComposedColumn[], firstColumn: number): readonly CellRemark[] {
  return composed.flatMap(({ undivided }, at) =>
    undivided.map((index): CellRemark => ({ kind: 'address-not-divided', index, column: firstColumn + at })),
  );
}
