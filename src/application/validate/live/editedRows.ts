import type { SheetArea } from '../../../domain/mapping/ownSheet/dataSource';
import { widthOf } from '../../../domain/mapping/ownSheet/createRowMapper';
import type { MappedSheet } from '../../../domain/validation/mappedSheet';
import type { CellBox, SheetChange } from '../../ports/workbookPort';
import type { CheckReport } from '../checkReport';
import { hasSuburbs, isSuburb } from '../loadSuburbs';
import type { SheetRead } from '../sheetsRead';

/** Rows of a sheet whose cells may hold something else. */
export interface EditedRows {
  /** Position among the report's sheets. */
  readonly sheet: number;
  /** Sheet rows from 1, ascending. */
  readonly rows: readonly number[];
}

/** Reading and judging more rows one by one would take longer than judging everything again. */
const MOST_ROWS = 2_000;

/**
 * Which rows have to be looked at again; `unclear` where all have: when rows or columns have moved, headers have changed, or a cell was
 * edited of which more than its value counts.
 */
export function editedRows(report: CheckReport, changes: readonly SheetChange[]): readonly EditedRows[] | 'unclear' {
  const { sheets, read, followed } = report;
  const rowsOf = new Map<number, Set<number>>();
  for (const { sheetId, cells } of changes) {
    const sheet = sheets.findIndex(({ id }) => id === sheetId);
    if (sheet < 0) continue;
    if (cells === null) return 'unclear';
    const known = read.sheets[sheet]!;
    for (const box of cells) {
      const rows = rowsIn(box, known);
      if (rows === 'unclear' || needsMore(box, followed.mappings[sheet]!.sheet, report)) return 'unclear';
      if (rows.length === 0) continue;
      const found = rowsOf.get(sheet) ?? new Set();
      rowsOf.set(sheet, found);
      for (const row of rows) found.add(row);
    }
  }
  const total = [...rowsOf.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_ROWS) return 'unclear';
  return [...rowsOf].map(([sheet, rows]) => ({ sheet, rows: [...rows].sort((a, b) => a - b) }));
}

/** The rows of the box that are data. */
function rowsIn(box: CellBox, { content, mapping }: SheetRead): readonly number[] | 'unclear' {
  const { firstRow, hidden, rows, totalsRow } = content;
  const source = mapping?.source;
  if (source?.kind === 'range' && !meets(box, source.area)) return [];
  const bottom = source?.kind === 'range' ? Math.min(box.bottom, source.area.lastRow) : box.bottom;
  // A table grows by what is typed below it, and says itself where it ends.
  const end = source?.kind === 'table' ? (totalsRow ?? firstRow + rows.length) : Infinity;
  const hasNoPlace = source?.kind === 'table' && content.sheet.headerRow === 0;
  if (box.top < firstRow || bottom >= end || hasNoPlace || bottom - box.top >= MOST_ROWS) return 'unclear';
  if (box.left >= widthOf(content)) return [];
  const inBox = Array.from({ length: bottom - box.top + 1 }, (_, at) => box.top + at);
  // What was hidden may be in sight by now.
  return inBox.some((row) => hidden.has(row)) ? 'unclear' : inBox;
}

function meets({ top, left, bottom, right }: CellBox, area: SheetArea): boolean {
  return top <= area.lastRow && bottom >= area.firstRow && left <= area.lastColumn && right >= area.firstColumn;
}

/** A cell's number format tells 15 % from 15; suburbs are loaded once there are any. */
function needsMore({ left, right }: CellBox, sheet: MappedSheet, { places, suburbsMissing, followed }: CheckReport): boolean {
  const { columns, composed } = sheet;
  const inBox = columns.slice(left, right + 1);
  if (inBox.some((field) => field?.kind === 'percentage')) return true;
  if (places !== null) return false;
  const mayBeSuburb = inBox.some(isSuburb) || columns.some((field, column) => isSuburb(field) && composed?.has(column));
  return mayBeSuburb && (suburbsMissing || !followed.mappings.some((mapping) => hasSuburbs(mapping.sheet)));
}
