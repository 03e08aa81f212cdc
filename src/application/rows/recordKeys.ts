import { v5 } from 'uuid';
import type { RecordPart } from '../../domain/fields/recordPart';

/** Namespace of the keys that records of a list get; any fixed UUID will do. */
const NAMESPACE = '5f3b1c52-6a0e-4a9e-9a53-1f1d0a6f8b1e';

/**
 * The key of one of the records that rows of a list hold. It follows the row's key, wherever sorting moves the row; of the rows that a
 * record stands in, the one counts whose key is first in the alphabet, so that their order does not matter.
 */
export function keyOfRecord(rowKeys: readonly [string, ...string[]], part: RecordPart): string {
  const first = rowKeys.reduce((a, b) => (a < b ? a : b));
  return v5(`${part}\n${first}`, NAMESPACE);
}
