import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { columnCount, isUnbounded, rowCount, type Box } from './a1';
import type { CellArea } from './cellArea';
import { readEntry, type CellEntry } from './cellEntry';
import type { CellPatch } from './grid';

/**
 * Enters values or formulas, one for all cells or a row-by-row array of the block's size. `null` leaves a cell as it is, an empty
 * string clears its value: Microsoft Learn, "Excel JavaScript object model in Office Add-ins": null and blank values.
 */
export function writeValues(area: CellArea, input: unknown, session: HostSession): void {
  const { sheetId, box } = area;
  session.assertEditable(sheetId);
  if (isUnbounded(box)) throw invalidArgument();
  const at = cellReader(input, box);
  for (let row = box.startRow; row <= box.endRow; row++) {
    for (let column = box.startColumn; column <= box.endColumn; column++) {
      const value = at(row - box.startRow, column - box.startColumn);
      if (value === null || value === undefined) continue;
      const pattern = session.grid.numberFormat(sheetId, row, column);
      session.grid.patchCell(sheetId, row, column, patchFor(readEntry(value, pattern === '@'), pattern));
    }
  }
  session.events.cellsWritten(area);
}

/**
 * Sets number formats, one for all cells or a row-by-row array of the block's size; `null` leaves a cell's as it is. An array with
 * one entry is for all cells too, whole columns included: github.com/OfficeDev/office-js-docs-pr/issues/5400.
 */
export function writeNumberFormats(area: CellArea, formats: unknown, session: HostSession): void {
  const { sheetId, box } = area;
  const input = onlyEntry(formats);
  session.assertEditable(sheetId, 'allowFormatCells');
  if (typeof input === 'string') {
    session.grid.patchStyle(sheetId, box, { n: { pattern: input || 'General' } });
    return;
  }
  if (isUnbounded(box)) throw invalidArgument();
  const at = cellReader(input, box);
  for (let row = box.startRow; row <= box.endRow; row++) {
    for (let column = box.startColumn; column <= box.endColumn; column++) {
      const pattern = at(row - box.startRow, column - box.startColumn);
      if (pattern === null || pattern === undefined) continue;
      if (typeof pattern !== 'string') throw invalidArgument();
      session.grid.patchCell(sheetId, row, column, { s: { n: { pattern: pattern || 'General' } } });
    }
  }
}

function onlyEntry(input: unknown): unknown {
  const [row, ...rows] = Array.isArray(input) ? (input as unknown[]) : [];
  return Array.isArray(row) && row.length === 1 && rows.length === 0 ? row[0] : input;
}

function patchFor(entry: CellEntry, pattern: string): CellPatch {
  switch (entry.kind) {
    case 'empty':
      return { v: null };
    case 'formula':
      return { f: entry.formula, v: null };
    case 'value': {
      const style = entry.pattern && pattern === 'General' ? { s: { n: { pattern: entry.pattern } } } : {};
      return { v: entry.value, t: entry.type, ...style };
    }
  }
}

/** Reads a cell's part of the input, which is one value for all or an array of the block's size. */
function cellReader(input: unknown, box: Box): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const fits = rows.length === rowCount(box) && rows.every((row) => Array.isArray(row) && row.length === columnCount(box));
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (rows as readonly (readonly unknown[])[])[row]?.[column];
}
