import type { CellValue } from '../domain/cells/cell';

/** What the cells weigh in a message: JSON text that travels inside JSON text, so that each quote has a backslash before it. */
export function jsonBytes(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const value of row) bytes += cellBytes(value) + 1;
  }
  return bytes;
}

/** Microsoft's client cuts a large array into writes of 1,500 cells, each in an envelope of its own. */
const CELLS_PER_WRITE = 1_500;
const ENVELOPE_BYTES = 2_000;

/** What writing the cells weighs in a message. */
export function writeBytes(rows: readonly (readonly CellValue[])[]): number {
  const writes = 1 + Math.floor((rows.length * (rows[0]?.length ?? 0)) / CELLS_PER_WRITE);
  return jsonBytes(rows) + writes * ENVELOPE_BYTES;
}

function cellBytes(value: CellValue): number {
  if (typeof value !== 'string') return String(value).length;
  let bytes = 4 + value.length;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 3;
  }
  return bytes;
}
