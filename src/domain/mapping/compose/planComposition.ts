import type { CellValue } from '../../cells/cell';
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

export interface Composition {
  /** The fields of columns that feed one field alone and as they are, by sheet column. */
  readonly direct: ReadonlyMap<number, MappableField>;
  /** Columns made of parts of cells and of cells joined. */
  readonly composed: readonly ComposedColumn[];
  /** What they hold in a row. */
  compose(row: readonly CellValue[]): ComposedCells;
}

export interface ComposedColumn {
  readonly field: MappableField;
  /** Sheet column in which its values are shown. */
  readonly shownAt: number;
}

export interface ComposedCells {
  /** One for each composed column. */
  readonly cells: readonly CellValue[];
  /** Positions of those whose cell had to be taken whole and should be looked at. */
  readonly undivided: readonly number[];
}

/** Where a value comes from: a whole cell, or a piece of it. */
interface Source {
  readonly column: number;
  readonly joined: number;
  readonly piece: number | null;
}

/** How columns are divided and joined. `fieldOf` gives the field of a key. */
export function planComposition(feeding: readonly FeedingColumn[], fieldOf: (key: string) => MappableField | undefined): Composition {
  const direct = new Map<number, MappableField>();
  const composed: (ComposedColumn & { readonly sources: readonly Source[] })[] = [];
  for (const [field, sources] of sourcesOf(feeding, fieldOf)) {
    const [first, ...others] = sources;
    if (!first) continue;
    if (others.length === 0 && first.piece === null) direct.set(first.column, field);
    else composed.push({ field, shownAt: first.column, sources });
  }
  const dividers = feeding.flatMap(({ column, field }) => (field.split === null ? [] : [{ column, divide: dividerOf(field) }]));

  return {
    direct,
    composed,
    compose(row) {
      const divided = new Map(dividers.map(({ column, divide }) => [column, divide(row[column] ?? '')]));
      const partOf = ({ column, piece }: Source) => (piece === null ? row[column] : divided.get(column)?.pieces[piece]) ?? '';
      const isUndivided = ({ column, piece }: Source) => piece === 0 && divided.get(column)?.isWhole === true;
      return {
        cells: composed.map(({ field, sources }) => joinCells(sources.map(partOf), field)),
        undivided: composed.flatMap(({ sources }, at) => (sources.some(isUndivided) ? [at] : [])),
      };
    },
  };
}

/** What each field is fed by, in the order in which it is joined. */
function sourcesOf(
  feeding: readonly FeedingColumn[],
  fieldOf: (key: string) => MappableField | undefined,
): ReadonlyMap<MappableField, readonly Source[]> {
  const sources = new Map<MappableField, Source[]>();
  for (const { column, field, joined } of feeding) {
    for (const [piece, key] of field.feeds.entries()) {
      const fed = fieldOf(key);
      if (fed) sources.set(fed, [...(sources.get(fed) ?? []), { column, joined, piece: field.split === null ? null : piece }]);
    }
  }
  for (const found of sources.values()) found.sort((a, b) => a.joined - b.joined || a.column - b.column);
  return sources;
}

interface Divided {
  readonly pieces: readonly CellValue[];
  /** It could not be divided, and that should be told. */
  readonly isWhole: boolean;
}

function dividerOf({ split }: MappableField): (cell: CellValue) => Divided {
  const { divide, tellsUndivided } = splitOf(split!);
  return (cell) => {
    if (cell === '') return { pieces: [], isWhole: false };
    const pieces = divide(cell);
    return { pieces: pieces ?? [cell], isWhole: !pieces && tellsUndivided };
  };
}
