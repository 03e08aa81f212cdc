import { createHash } from 'node:crypto';
import type { StoredValues } from '../database/tables';

/**
 * Tells whether a record still holds just what an import left, without keeping a second copy of it. The order of the fields does not count: the database keeps
 * its own.
 * @param referenceId the customer that the record belongs to or is billed to
 */
export function contentDigest(values: StoredValues, referenceId: string | null): string {
  const entries = Object.keys(values)
    .sort()
    .map((key) => [key, values[key]]);
  return createHash('sha256')
    .update(JSON.stringify([referenceId, entries]))
    .digest('base64');
}
