import { hash } from 'node:crypto';
import type { AfterImage, StoredValues } from '../database/tables';

/**
 * Tells whether a record still holds just what an import left, without keeping a second copy of it. The order of the fields does not count: the database keeps
 * its own.
 * @param referenceId the customer that the record belongs to or is billed to
 */
export function contentDigest(values: StoredValues, referenceId: string | null): string {
  const entries = Object.keys(values)
    .sort()
    .map((key) => [key, values[key]]);
  return hash('sha256', JSON.stringify([referenceId, entries]), 'base64');
}

/** What a row leaves behind. The digest is worked out when it is kept: a preview has no use for it. */
export function leftBehind(values: StoredValues, referenceId: string | null, changes: Omit<AfterImage, 'digest'> = {}): AfterImage {
  return {
    ...changes,
    get digest() {
      return contentDigest(values, referenceId);
    },
  };
}
