import { LAST_COLUMN, LAST_ROW, type Box } from './a1';

/** Rows or columns that were inserted at `start`, or deleted from there on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly insert: boolean;
  readonly start: number;
  readonly count: number;
}

/** Where a block of cells is after rows or columns were inserted or deleted; null when all of it was deleted. */
export function shiftBox(box: Box, shift: Shift): Box | null {
  const rows = shift.axis === 'row';
  const last = rows ? LAST_ROW : LAST_COLUMN;
  const [start, end] = rows ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
  if (start === 0 && end === last) return box;
  const [newStart, newEnd] = shift.insert ? inserted(start, end, shift) : deleted(start, end, shift);
  if (newEnd < newStart || newStart > last) return null;
  return rows
    ? { ...box, startRow: newStart, endRow: Math.min(newEnd, last) }
    : { ...box, startColumn: newStart, endColumn: Math.min(newEnd, last) };
}

function inserted(start: number, end: number, shift: Shift): [number, number] {
  return [start >= shift.start ? start + shift.count : start, end >= shift.start ? end + shift.count : end];
}

function deleted(start: number, end: number, shift: Shift): [number, number] {
  const removedBefore = (position: number): number => Math.min(Math.max(position - shift.start, 0), shift.count);
  return [start - removedBefore(start), end - removedBefore(end + 1)];
}
