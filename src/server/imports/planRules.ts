import type { Choices } from '../../contract/choices';
import type { RowOutcome } from './rowOutcome';

/** A record as the preview saw it. */
export interface SeenRecord {
  readonly recordId: string;
  readonly version: number;
}

/** What the planning of a chunk goes by, besides its rows and what is stored. */
export interface PlanRules {
  readonly importId: string;
  readonly newId: () => string;
  readonly existing: Choices['existing'];
  /** What the preview saw of each row's record, by place in the chunk, null where there was none. Left out when nothing was previewed. */
  readonly seen?: ReadonlyMap<number, SeenRecord | null>;
}

interface KnownRecord {
  readonly recordId: string;
  readonly version: number;
  readonly lastImportId: string | null;
}

/**
 * Why a row is not written although nothing is wrong with it: the person has chosen otherwise, or its record is no longer what the preview showed. What this
 * very import wrote since the preview is no surprise.
 */
export function refusal(known: KnownRecord | undefined, position: number, rules: PlanRules): RowOutcome | undefined {
  const seen = rules.seen?.get(position);
  if (seen !== undefined && known?.lastImportId !== rules.importId) {
    if (seen === null && known) return conflict('was added to the system');
    if (seen && known?.recordId !== seen.recordId) return conflict('is no longer what it was: it was removed from the system, or renamed,');
    if (seen && known?.version !== seen.version) return conflict('was changed in the system');
  }
  if (known && rules.existing === 'create-only') {
    const failure = { code: 'exists-already', message: 'The record is in the system already, and only new ones were to be added.' };
    return { status: 'skipped', recordId: known.recordId, failure };
  }
  if (!known && rules.existing === 'update-only') {
    return { status: 'skipped', failure: { code: 'not-there', message: 'The record is not in the system, and none was to be added.' } };
  }
  return undefined;
}

function conflict(what: string): RowOutcome {
  const message = `The record ${what} after the preview, so it was left as it is. Send the row again to see a new preview.`;
  return { status: 'failed', failure: { code: 'conflict', message } };
}
