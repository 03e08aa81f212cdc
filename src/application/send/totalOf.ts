import type { Counts } from '../../contract/imports';

export function totalOf(counts: Counts): number {
  return counts.created + counts.updated + counts.unchanged + counts.failed + counts.skipped;
}
