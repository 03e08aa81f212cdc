import type { CellValue } from '../../cells/cell';
import type { SheetArea } from './dataSource';

/** Where the headers stand. */
export interface HeaderPlace {
  /** Sheet row from 1, the lower one of two; 0 for no headers. */
  readonly headerRow: number;
  /** 1, or 2 where the row above has the headings of groups of columns. */
  readonly headerRows: number;
}

/**
 * The name of each column from A on. Two rows make one name: `Street` below a heading `Site Address` is `Site Address Street`.
 * @param rows from row 1 on, at least to the headers
 * @param merges merged cells that touch the headers
 */
export function headerNames(
  rows: readonly (readonly CellValue[])[],
  { headerRow, headerRows }: HeaderPlace,
  merges: readonly SheetArea[],
): readonly CellValue[] {
  const lower = rows[headerRow - 1] ?? [];
  if (headerRow === 0 || headerRows === 1) return lower;
  const groups = spreadGroups(rows[headerRow - 2] ?? [], lower, groupMerges(headerRow - 1, merges));
  return Array.from({ length: Math.max(groups.length, lower.length) }, (_, column) => joined(groups[column] ?? '', lower[column] ?? ''));
}

/** Cells of a row that are merged over several columns. */
export function groupMerges(row: number, merges: readonly SheetArea[]): readonly SheetArea[] {
  return merges.filter(({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow <= row && row <= lastRow && firstColumn < lastColumn);
}

/** A heading belongs to all columns that it is merged over; in a row without merged cells, to the named ones up to the next heading. */
function spreadGroups(upper: readonly CellValue[], lower: readonly CellValue[], merges: readonly SheetArea[]): readonly CellValue[] {
  if (merges.length > 0) {
    return upper.map((cell, column) => {
      const merge = merges.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
      return merge ? (upper[merge.firstColumn] ?? '') : cell;
    });
  }
  let heading: CellValue = '';
  return upper.map((cell, column) => {
    // A heading without a name below is the name of its own column alone.
    if ((lower[column] ?? '') === '') heading = '';
    else if (cell !== '') heading = cell;
    return cell === '' ? heading : cell;
  });
}

function joined(group: CellValue, name: CellValue): CellValue {
  if (group === '') return name;
  return name === '' ? group : `${String(group).trim()} ${String(name).trim()}`;
}
