import type { ChosenRow } from './chooseRows';
import type { Chunk, ImportRecord } from './importRecord';
import type { FieldValue } from '../fields/field';
import type { RowPosition } from '../validation/validation';

export interface ChunkLimits {
  readonly maxRows: number;
  /** Of the records' JSON in UTF-8. */
  readonly maxBytes: number;
  /** How many rows the first chunk has at most, where it is to be looked at before the others go. */
  readonly firstRows?: number;
}

/** The keys of the fields that a row takes away. */
export type ClearedFields = (row: ChosenRow) => readonly string[];

/** The key of the record that a row, or a part of it, becomes. */
export type KeyOfRow = (row: RowPosition) => string;

const ENTITY_ORDER = { customer: 0, contact: 1, equipment: 2 };

/**
 * Cuts rows into chunks, level by level: billing customers, their sites, then contacts and equipment.
 * @param clears none where this is left out
 * @throws Error when a row alone is larger than a chunk may be
 */
export function planChunks(rows: readonly ChosenRow[], keyOf: KeyOfRow, limits: ChunkLimits, clears: ClearedFields = () => []): Chunk[] {
  const chunks: Chunk[] = [];
  const { maxRows, firstRows = maxRows } = limits;
  const mostRows = () => (chunks.length === 0 ? firstRows : maxRows);
  for (const group of groupsInOrder(rows)) {
    const [{ level, entity }] = group;
    for (const records of cut(group, keyOf, limits.maxBytes, mostRows, clears)) chunks.push({ seq: chunks.length, level, entity, records });
  }
  return chunks;
}

type Group = [ChosenRow, ...ChosenRow[]];

/** Rows of one level and entity together, in sending order; within a group they keep the order of the sheet. */
function groupsInOrder(rows: readonly ChosenRow[]): Group[] {
  const groups = new Map<number, Group>();
  for (const row of rows) {
    const order = row.level * 3 + ENTITY_ORDER[row.entity];
    const group = groups.get(order);
    if (group) group.push(row);
    else groups.set(order, [row]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** @param mostRows of the chunk that is being filled */
function* cut(
  rows: readonly ChosenRow[],
  keyOf: KeyOfRow,
  maxBytes: number,
  mostRows: () => number,
  clears: ClearedFields,
): Generator<ImportRecord[]> {
  let records: ImportRecord[] = [];
  let bytes = BRACKETS;
  for (const row of rows) {
    const { record, size } = toRecord(row, keyOf(row), clears(row));
    if (size + BRACKETS > maxBytes) throw new Error(`Row ${row.row} of ${row.sheetName} is larger than a chunk may be`);
    if (records.length === mostRows() || bytes + size > maxBytes) {
      yield records;
      records = [];
      bytes = BRACKETS;
    }
    records.push(record);
    bytes += size;
  }
  yield records;
}

const BRACKETS = 2;
/** Braces, quotes, colons and commas around a record's key and its values. */
const RECORD_FRAME = '{"rowKey":"","values":{}},'.length;
const ENTRY_FRAME = '"":,'.length;
/** Of a number or a boolean; numbers print in 24 characters at most. */
const LONGEST_NUMBER = 25;
const QUOTES = 2;
const NULL = 4;

/** The row's record, and the bytes of its JSON at most: counting is several times as fast as writing it. */
function toRecord(row: ChosenRow, rowKey: string, cleared: readonly string[]): { record: ImportRecord; size: number } {
  const values: Record<string, FieldValue | null> = {};
  let size = RECORD_FRAME + textBytes(rowKey);
  for (const [key, value] of row.values) {
    values[key] = value;
    size += ENTRY_FRAME + textBytes(key) + (typeof value === 'string' ? QUOTES + textBytes(value) : LONGEST_NUMBER);
  }
  for (const key of cleared) {
    values[key] = null;
    size += ENTRY_FRAME + textBytes(key) + NULL;
  }
  return { record: { rowKey, values }, size };
}

/** Bytes that text takes in JSON in UTF-8, escapes among them: a control character up to 6, a surrogate pair 4. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += 5;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
    else if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
