import { sql } from 'kysely';
import type { Database } from '../database/database';
import type { WorkKind } from '../imports/work/work';

/** What waits to be worked on, of all companies. */
export interface QueueState {
  readonly kind: WorkKind;
  readonly imports: number;
  /** Since when the one waits that waits longest; null where none does. */
  readonly oldestSince: Date | null;
}

export async function queueState({ system }: Database): Promise<QueueState[]> {
  const { rows } = await sql<QueueState>`
    select 'preview' as kind, count(*)::integer as imports, min(started_at) as "oldestSince" from import_previews where finished_at is null
    union all
    select 'apply', count(*)::integer, min(applying_since) from imports where state = 'applying'
    union all
    select 'undo', count(*)::integer, min(started_at) from import_undos where finished_at is null`.execute(system);
  return rows;
}
