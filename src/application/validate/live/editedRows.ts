import type { CellBox, SheetChange } from '../../ports/workbookPort';
import type { CheckReport } from '../checkReport';
import { isSuburb } from '../loadSuburbs';

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
export function editedRows({ sheets, mapped, places }: CheckReport, changes: readonly SheetChange[]): readonly EditedRows[] | 'unclear' {
  // Where rows of a list are one record, or a remark stands on a cell, more than the edited rows has to be looked at.
  if (mapped.some(({ gathered, remarks = [] }) => gathered || remarks.length > 0)) return 'unclear';
  const rowsOf = new Map<number, Set<number>>();
  for (const { sheetId, cells } of changes) {
    const sheet = sheets.findIndex(({ id }) => id === sheetId);
    if (sheet < 0) continue;
    // What a person's own sheet becomes is decided by more than its rows: totals at its end, hidden rows, lists of several records.
    if (cells === null || sheets[sheet]!.headerRow !== undefined) return 'unclear';
    const { columns, firstRow } = mapped[sheet]!;
    for (const box of cells) {
      if (box.top < firstRow || inside(box, columns).some((field) => needsMore(field, places))) return 'unclear';
      if (box.left >= columns.length) continue;
      if (box.bottom - box.top >= MOST_ROWS) return 'unclear';
      const rows = rowsOf.get(sheet) ?? new Set();
      rowsOf.set(sheet, rows);
      for (let row = box.top; row <= box.bottom; row++) rows.add(row);
    }
  }
  const total = [...rowsOf.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_ROWS) return 'unclear';
  return [...rowsOf].map(([sheet, rows]) => ({ sheet, rows: [...rows].sort((a, b) => a - b) }));
}

type Columns = CheckReport['mapped'][number]['columns'];

function inside({ left, right }: CellBox, columns: Columns): Columns {
  return columns.slice(left, right + 1);
}

/** A cell's number format tells 15 % from 15; suburbs are loaded once there are any. */
function needsMore(field: Columns[number], places: CheckReport['places']): boolean {
  return field?.kind === 'percentage' || (places === null && isSuburb(field));
}
