import { invalidArgument } from '../executor/hostError';

/** A block of cells, zero-based and inclusive. A whole column reaches from row 0 to {@link LAST_ROW}. */
export interface Box {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** The size of a worksheet: Microsoft Support, "Excel specifications and limits". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const LAST_ROW = MAX_ROWS - 1;
export const LAST_COLUMN = MAX_COLUMNS - 1;

export const rowCount = (box: Box): number => box.endRow - box.startRow + 1;
export const columnCount = (box: Box): number => box.endColumn - box.startColumn + 1;
export const cellCount = (box: Box): number => rowCount(box) * columnCount(box);
export const isEntireColumn = (box: Box): boolean => box.startRow === 0 && box.endRow === LAST_ROW;
export const isEntireRow = (box: Box): boolean => box.startColumn === 0 && box.endColumn === LAST_COLUMN;
/** Whole rows and columns are unbounded ranges: their cell values can be neither read nor written. */
export const isUnbounded = (box: Box): boolean => isEntireColumn(box) || isEntireRow(box);

export const WHOLE_SHEET: Box = { startRow: 0, startColumn: 0, endRow: LAST_ROW, endColumn: LAST_COLUMN };

export function isInside(box: Box): boolean {
  return (
    box.startRow >= 0 &&
    box.startColumn >= 0 &&
    box.endRow <= LAST_ROW &&
    box.endColumn <= LAST_COLUMN &&
    box.startRow <= box.endRow &&
    box.startColumn <= box.endColumn
  );
}

export function intersect(a: Box, b: Box): Box | null {
  const box = {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return box.startRow <= box.endRow && box.startColumn <= box.endColumn ? box : null;
}

export function boundingBox(boxes: readonly Box[]): Box {
  return {
    startRow: Math.min(...boxes.map((box) => box.startRow)),
    startColumn: Math.min(...boxes.map((box) => box.startColumn)),
    endRow: Math.max(...boxes.map((box) => box.endRow)),
    endColumn: Math.max(...boxes.map((box) => box.endColumn)),
  };
}

export function sameBox(a: Box, b: Box): boolean {
  return a.startRow === b.startRow && a.startColumn === b.startColumn && a.endRow === b.endRow && a.endColumn === b.endColumn;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1:C9`, `B:D`, `2:4`, without a sheet. */
export function formatBox(box: Box): string {
  if (isEntireRow(box)) return `${box.startRow + 1}:${box.endRow + 1}`;
  if (isEntireColumn(box)) return `${columnLetters(box.startColumn)}:${columnLetters(box.endColumn)}`;
  const first = `${columnLetters(box.startColumn)}${box.startRow + 1}`;
  return cellCount(box) === 1 ? first : `${first}:${columnLetters(box.endColumn)}${box.endRow + 1}`;
}

/** `Sheet1` or `'My Sheet'`, as it stands before the exclamation mark. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rRcC]$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d*)$/;

/** Parses one area without a sheet name (`A1`, `$A$1:B2`, `A:C`, `1:5`). Null when it is none: it may be a defined name. */
export function parseBox(text: string): Box | null {
  const [first = '', second = first, ...more] = text.trim().split(':');
  if (more.length > 0) return null;
  const single = !text.includes(':');
  const a = CELL.exec(first);
  const b = CELL.exec(second);
  if (a && b) return ordered(rowOf(a[2]), columnIndex(a[1] as string), rowOf(b[2]), columnIndex(b[1] as string));
  if (single) return null;
  const columns = [COLUMN.exec(first), COLUMN.exec(second)] as const;
  if (columns[0] && columns[1]) return ordered(0, columnIndex(columns[0][1] as string), LAST_ROW, columnIndex(columns[1][1] as string));
  const rows = [ROW.exec(first), ROW.exec(second)] as const;
  if (rows[0] && rows[1]) return ordered(rowOf(rows[0][1]), 0, rowOf(rows[1][1]), LAST_COLUMN);
  return null;
}

const rowOf = (digits: string | undefined): number => Number(digits) - 1;

function ordered(row1: number, column1: number, row2: number, column2: number): Box | null {
  const box = {
    startRow: Math.min(row1, row2),
    startColumn: Math.min(column1, column2),
    endRow: Math.max(row1, row2),
    endColumn: Math.max(column1, column2),
  };
  return isInside(box) ? box : null;
}

/** Splits `'My Sheet'!A1` into its sheet name (null when there is none) and the rest. */
export function splitSheet(address: string): { sheetName: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheetName: (quoted[1] as string).replaceAll("''", "'"), rest: quoted[2] as string };
  const mark = address.lastIndexOf('!');
  return mark < 0 ? { sheetName: null, rest: address } : { sheetName: address.slice(0, mark), rest: address.slice(mark + 1) };
}

/** Splits a list of areas at its commas, not at those inside a quoted sheet name. */
export function splitAreas(address: string): string[] {
  const areas = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g);
  if (!areas || areas.join(',') !== address) throw invalidArgument();
  return areas.map((area) => area.trim());
}

/** Address strings hold at most 8,192 characters: Microsoft Learn, "Work with multiple ranges simultaneously in Excel add-ins". */
export const MAX_ADDRESS_LENGTH = 8192;

export function assertAddressLength(address: string): void {
  if (address.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
}
