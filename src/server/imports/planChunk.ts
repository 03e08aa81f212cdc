import type { Choices } from '../../contract/choices';
import type { RowFailure } from '../../contract/imports';
import type { AccountSettings } from '../../domain/fields/account';
import type { EntityName } from '../../domain/fields/entity';
import type { ImportRecord } from '../../domain/importing/importRecord';
import type { ConnectorSession } from '../connector/connector';
import { checkRecords } from './checkRecords';
import type { ChunkContext } from './chunkContext';
import type { ChunkPlan } from './chunkPlan';
import type { PlanRules, SeenRecord } from './planRules';
import type { IncomingRow, RowOutcome } from './rowOutcome';

/** A chunk as it is held. */
export interface HeldChunk {
  readonly entity: EntityName;
  readonly records: readonly ImportRecord[];
}

/** What a preview has found in a chunk. */
export interface PreviewedChunk {
  readonly seen: ReadonlyMap<number, SeenRecord | null>;
  /** Rows that it would not write; they are not written now either. */
  readonly settled: ReadonlyMap<number, RowOutcome>;
}

export interface PlannedChunk extends Pick<ChunkPlan, 'write' | 'play'> {
  /** One for each record, in their order. */
  readonly outcomes: readonly RowOutcome[];
}

/**
 * Decides what becomes of each row of a chunk, for previewing and for applying alike. A row that cannot be taken fails alone, unless the import stops there: then
 * the rows behind it are skipped.
 */
export async function planChunk(
  { entity, records }: HeldChunk,
  context: ChunkContext,
  choices: Choices,
  account: AccountSettings,
  session: ConnectorSession,
  previewed?: PreviewedChunk,
): Promise<PlannedChunk> {
  const checked = checkRecords(entity, records, account, choices.blanks);
  const settled = new Map([...checked.failures, ...(previewed?.settled ?? [])]);
  const rows = checked.rows.filter(({ position }) => !settled.has(position));
  const rules: PlanRules = {
    importId: context.importId,
    newId: context.newId,
    existing: choices.existing,
    ...(previewed && { seen: previewed.seen }),
  };
  const planner = await session.plan(entity, rows, context);
  const plan = (chosen: readonly IncomingRow[]) => planner(chosen, rules);
  const { write, play, outcomes } = choices.errors === 'stop-at-first' ? upToFirstFailure(rows, settled, plan) : plan(rows);
  return {
    write,
    play,
    outcomes: records.map(
      (_record, position) => settled.get(position) ?? outcomes.get(position) ?? { status: 'skipped', failure: STOPPED },
    ),
  };
}

/** A chunk behind the row at which the import stopped. */
export function skipChunk({ records }: HeldChunk): PlannedChunk {
  const nothing = { write: async () => undefined, play: () => undefined };
  return { ...nothing, outcomes: records.map(() => ({ status: 'skipped', failure: STOPPED })) };
}

const STOPPED: RowFailure = { code: 'stopped', message: 'A row before this one failed, and the import was to stop there.' };

/** Plans again without the rows from a failed one on, as others may have relied on them, until none but the last fails. */
function upToFirstFailure(
  rows: readonly IncomingRow[],
  settled: Map<number, RowOutcome>,
  plan: (rows: readonly IncomingRow[]) => ChunkPlan,
): ChunkPlan {
  let end = firstFailed(settled) ?? Infinity;
  for (;;) {
    const planned = plan(rows.filter(({ position }) => position < end));
    const failed = firstFailed(planned.outcomes);
    if (failed === undefined) {
      for (const position of settled.keys()) if (position > end) settled.delete(position);
      return planned;
    }
    end = failed;
    settled.set(end, planned.outcomes.get(end)!);
  }
}

function firstFailed(outcomes: ReadonlyMap<number, RowOutcome>): number | undefined {
  const positions = [...outcomes].filter(([, { status }]) => status === 'failed').map(([position]) => position);
  return positions.length === 0 ? undefined : Math.min(...positions);
}
