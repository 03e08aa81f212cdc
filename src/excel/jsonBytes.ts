import type { CellValue } from '../domain/cells/cell';

/** What the cells weigh in a message, with quotes and separators. */
export function jsonBytes(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const value of row) bytes += cellBytes(value) + 1;
  }
  return bytes;
}

function cellBytes(value: CellValue): number {
  if (typeof value !== 'string') return String(value).length;
  let bytes = 2 + value.length;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20) bytes += 5;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}
