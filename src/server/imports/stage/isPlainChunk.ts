import { ENTITY_NAMES } from '../../../domain/fields/entity';
import { MAX_CHUNK_ROWS, MAX_CELL_TEXT } from '../../../contract/imports';

const ENTITIES: ReadonlySet<unknown> = new Set(ENTITY_NAMES);
const DIGEST = /^[0-9a-f]{64}$/;
/** RFC 9562, versions 4 and 7, as clients make them. */
const ROW_KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FIELD_KEY = /^[ -~]{1,120}$/;

/**
 * Whether a body is so plainly a chunk that `chunkSchema` need not judge it, which takes ten times as long. It says yes to nothing that the schema refuses; a no means
 * nothing: the schema then judges, and says what is wrong.
 */
export function isPlainChunk(body: unknown): boolean {
  if (!isObject(body, 3) || !ENTITIES.has(body['entity']) || !isMatch(body['digest'], DIGEST)) return false;
  const records = body['records'];
  if (!Array.isArray(records) || records.length === 0 || records.length > MAX_CHUNK_ROWS) return false;
  const rowKeys = new Set<unknown>();
  for (const record of records) {
    if (!isPlainRecord(record)) return false;
    rowKeys.add(record['rowKey']);
  }
  return rowKeys.size === records.length;
}

/** Likewise for one of its records. */
export function isPlainRecord(record: unknown): record is { rowKey: string } & Record<string, unknown> {
  return isObject(record, 2) && isMatch(record['rowKey'], ROW_KEY) && isPlainValues(record['values']);
}

function isPlainValues(values: unknown): boolean {
  if (!isObject(values)) return false;
  for (const key of Object.keys(values)) {
    if (!FIELD_KEY.test(key) || key === '__proto__' || !isPlainValue(values[key])) return false;
  }
  return true;
}

function isPlainValue(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.length <= MAX_CELL_TEXT;
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    default:
      return value === null;
  }
}

/** With so many keys, if that matters. */
function isObject(value: unknown, keys?: number): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && (keys === undefined || Object.keys(value).length === keys);
}

function isMatch(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
