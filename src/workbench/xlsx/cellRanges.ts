import type { IRange } from '@univerjs/core';

import { columnLetters, columnIndex } from './columnLetters';

/** Excel's last row and column, counted from 0. */
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Ranges of an `sqref`, e.g. `A1:B4 D:D 7:7`. Whole columns and rows run to the last cell of the sheet. */
export function rangesOf(sqref: string): IRange[] {
  return sqref
    .trim()
    .split(/\s+/)
    .map((area) => {
      const [from, to] = area.split(':') as [string, string?];
      const start = cornerOf(from);
      const end = cornerOf(to ?? from);
      return {
        startRow: start.row ?? 0,
        startColumn: start.column ?? 0,
        endRow: end.row ?? lastRow,
        endColumn: end.column ?? lastColumn,
      };
    });
}

/** `A1:B4`, or `A1` for a single cell. A range without bounds (whole rows or columns of the grid) runs to the last cell. */
export function addressOf({ startRow, startColumn, endRow, endColumn }: IRange): string {
  const bound = (value: number, fallback: number): number => (Number.isFinite(value) ? value : fallback);
  const from = `${columnLetters(bound(startColumn, 0))}${bound(startRow, 0) + 1}`;
  const to = `${columnLetters(bound(endColumn, lastColumn))}${bound(endRow, lastRow) + 1}`;
  return from === to ? from : `${from}:${to}`;
}

function cornerOf(corner: string): { row: number | undefined; column: number | undefined } {
  const [, letters, digits] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(corner) ?? [];
  return { row: digits ? Number(digits) - 1 : undefined, column: letters ? columnIndex(letters) : undefined };
}
