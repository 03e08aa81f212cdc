import type { RowFailure } from '../../../contract/imports';
import type { PreviewAction, PreviewCounts } from '../../../contract/preview';
import type { FieldChange } from '../../../contract/previewRows';
import type { PreviewedChunk } from '../planChunk';
import type { SeenRecord } from '../planRules';
import type { RowOutcome } from '../rowOutcome';

/** What the preview found of one row, as its chunk keeps it: short, as there are very many. */
export interface StoredPreviewRow {
  readonly action: PreviewAction;
  /** Of the record that is there; left out where there is none. */
  readonly recordId?: string;
  /** Of the record as it was seen, where applying has to find it so. */
  readonly version?: number;
  readonly changes?: readonly FieldChange[];
  readonly failure?: RowFailure;
}

/** By place in the chunk. */
export type StoredPreview = readonly StoredPreviewRow[];

/** Failures that come of another row or record, not of the row itself. */
const CONFLICTS: ReadonlySet<string> = new Set(['duplicate', 'two-default-contacts', 'billing-cycle']);

export function toPreviewRow(
  outcome: RowOutcome,
  changesOf: (updated: Extract<RowOutcome, { status: 'updated' }>) => FieldChange[],
): StoredPreviewRow {
  switch (outcome.status) {
    case 'created':
      return { action: 'create' };
    case 'updated':
      return { action: 'update', ...seenAt(outcome.recordId, outcome.before.version ?? 0), changes: changesOf(outcome) };
    case 'unchanged':
      return { action: 'unchanged', ...seenAt(outcome.recordId, outcome.version) };
    case 'skipped':
      return { action: 'skip', failure: outcome.failure, ...(outcome.recordId !== undefined && { recordId: outcome.recordId }) };
    case 'failed':
      return { action: CONFLICTS.has(outcome.failure.code) ? 'conflict' : 'error', failure: outcome.failure };
  }
}

/** A record of version 0 is one that the import itself would have made: nothing was there. */
function seenAt(recordId: string, version: number): Partial<SeenRecord> {
  return version === 0 ? {} : { recordId, version };
}

export function countPreview(rows: StoredPreview): PreviewCounts {
  const counts = { create: 0, update: 0, unchanged: 0, skip: 0, conflict: 0, error: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

/** What applying has to hold to. */
export function readPreview(rows: StoredPreview): PreviewedChunk {
  const seen = new Map<number, SeenRecord | null>();
  const settled = new Map<number, RowOutcome>();
  rows.forEach(({ action, recordId, version, failure }, position) => {
    if (!failure) seen.set(position, recordId === undefined || version === undefined ? null : { recordId, version });
    else if (action !== 'skip') settled.set(position, { status: 'failed', failure });
    else settled.set(position, { status: 'skipped', failure, ...(recordId !== undefined && { recordId }) });
  });
  return { seen, settled };
}
