import type { SheetArea } from '../domain/mapping/ownSheet/dataSource';

const letters: string[] = [];

/** `A` for column 0. */
export function columnLetters(column: number): string {
  return (letters[column] ??= spell(column));
}

function spell(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? spell(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** 0 for column `A`. */
export function columnIndex(columnLetters: string): number {
  return [...columnLetters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** For example `B4:G30`. */
export function areaAddress({ firstRow, lastRow, firstColumn, lastColumn }: SheetArea): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}

/** The cells of a loaded range; needs `rowIndex,columnIndex,rowCount,columnCount`. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SheetArea {
  return { firstRow: rowIndex + 1, lastRow: rowIndex + rowCount, firstColumn: columnIndex, lastColumn: columnIndex + columnCount - 1 };
}

/** A sheet's name as a formula refers to it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
