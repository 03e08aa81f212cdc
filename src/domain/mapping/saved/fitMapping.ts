import type { ColumnMapping, MappedColumn } from '../ownSheet/columnMapping';
import { columnKey, type NamedColumn } from '../ownSheet/namedColumns';
import { isSameHeader } from './isSameHeader';

/** A mapping as it goes onto another sheet, or onto its own after that was changed. */
export interface FittedMapping {
  /** With the headers as they stand in the sheet now. */
  readonly mapping: ColumnMapping;
  readonly renamed: readonly RenamedHeader[];
  /** How much alike the sheets are, from 0 to 1: columns that both have, of all that either has. One that is imported counts more. */
  readonly likeness: number;
  /** How many of the columns that feed a field are there, from 0 to 1. */
  readonly kept: number;
}

export interface RenamedHeader {
  readonly from: string;
  readonly to: string;
}

/** What a column that feeds a field weighs against one that does not, when sheets are compared. */
const FED_WEIGHT = 3;

/** Lays a mapping over a sheet's columns, wherever they stand. A header that could be several others counts as gone. */
export function fitMapping(columns: readonly NamedColumn[], mapping: ColumnMapping): FittedMapping {
  const keys = new Set(columns.map(columnKey));
  const mapped = new Set(mapping.columns.map(columnKey));
  const fresh = columns.filter((column) => !mapped.has(columnKey(column)));
  const lost = mapping.columns.filter((column) => !keys.has(columnKey(column)));
  const renames = pairRenamed(lost, fresh);

  const isHere = (column: MappedColumn) => keys.has(columnKey(column)) || renames.has(column);
  const weightOf = ({ field }: MappedColumn) => (field === null ? 1 : FED_WEIGHT);
  const sum = (list: readonly MappedColumn[]) => list.reduce((total, column) => total + weightOf(column), 0);
  const here = mapping.columns.filter(isHere);
  const fed = mapping.columns.filter(({ field }) => field !== null);
  return {
    mapping: {
      ...mapping,
      columns: mapping.columns.map((column) => {
        const now = renames.get(column);
        return now ? { ...column, header: now.header, place: now.place } : column;
      }),
    },
    renamed: [...renames].map(([from, to]) => ({ from: from.header, to: to.header })),
    likeness: sum(here) / Math.max(1, sum(mapping.columns) + fresh.length - renames.size),
    kept: fed.length === 0 ? 0 : fed.filter(isHere).length / fed.length,
  };
}

function pairRenamed(lost: readonly MappedColumn[], fresh: readonly NamedColumn[]): ReadonlyMap<MappedColumn, NamedColumn> {
  const named = lost.filter(({ header }) => header !== '');
  const pairs = named.map((column) => [column, fresh.filter(({ header }) => isSameHeader(column.header, header))] as const);
  const claims = new Map<NamedColumn, number>();
  for (const [, candidates] of pairs) for (const candidate of candidates) claims.set(candidate, (claims.get(candidate) ?? 0) + 1);
  return new Map(pairs.flatMap(([column, [only, another]]) => (only && !another && claims.get(only) === 1 ? [[column, only]] : [])));
}
